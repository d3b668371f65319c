package org.ishaar.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds template.yaml: in the folder one is in, or in the checkout that this jar was built in. */
final class TemplateFile {

    private static final String NAME = "template.yaml";

    private TemplateFile() {}

    /**
     * Where the template is.
     *
     * @throws IllegalStateException saying what to do, when it is nowhere
     */
    static Path find() {
        Stream<Path> here = Stream.of(Path.of(NAME).toAbsolutePath());
        return Stream.concat(here, aboveThisCode())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + NAME + " here: give its path with --template"));
    }

    private static Stream<Path> aboveThisCode() {
        URI code = URI.create(TemplateFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return Stream.iterate(
                        Optional.ofNullable(Path.of(code).getParent()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .map(folder -> folder.orElseThrow().resolve(NAME));
    }
}
