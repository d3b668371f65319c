package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A function is one jar: the languages must be found in it, as in the folder the other tests read. */
class CatalogueInAJarTest {

    private static final Path CLASSES = Path.of(
                    URI.create(Objects.requireNonNull(Catalogue.class.getResource("catalogue/codes.properties"))
                            .toString()))
            .resolve("../../../../..")
            .normalize();

    // Beside the classes and not in a temporary folder: the JDK keeps it open, and Windows deletes no open file.
    private static final Path JAR = CLASSES.resolveSibling("in a jar").resolve("function.jar");

    @BeforeEach
    void packTheModule() throws IOException {
        Files.createDirectories(JAR.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(JAR));
                Stream<Path> files = Files.walk(CLASSES)) {
            files.filter(Files::isRegularFile).forEach(file -> pack(out, file));
        }
    }

    private static void pack(JarOutputStream out, Path file) {
        try {
            out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void holdsTheSameLanguagesInAJarAsInAFolder() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, null)) {
            Class<?> packed = loader.loadClass(Catalogue.class.getName());
            Object catalogue = packed.getMethod("load").invoke(null);

            assertThat(packed).isNotEqualTo(Catalogue.class);
            assertThat(packed.getMethod("languages").invoke(catalogue))
                    .hasToString(Catalogue.load().languages().toString());
            assertThat(packed.getMethod("version").invoke(catalogue))
                    .isEqualTo(Catalogue.load().version());
        }
    }
}
