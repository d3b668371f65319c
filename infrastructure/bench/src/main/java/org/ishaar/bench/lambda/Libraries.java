package org.ishaar.bench.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build has put what is measured, seen from the top of the checkout. */
public final class Libraries {

    private static final Path BENCH = Path.of("infrastructure/bench/target/lib").toAbsolutePath();
    private static final Path TUTORIAL =
            Path.of("infrastructure/bench/tutorial/target").toAbsolutePath();

    private Libraries() {}

    /** AWS's runtime interface client and what it needs. */
    static Stream<Path> ofRuntime() {
        return jars(BENCH)
                .filter(jar -> jar.getFileName()
                        .toString()
                        .matches("(aws-lambda-java-(runtime-interface-client|core|serialization)|utils-lite)-.*"));
    }

    static Path ofRuntimeClient() {
        return ofRuntime()
                .filter(jar -> jar.getFileName().toString().contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow();
    }

    /** The tutorial handler with all that Maven gives it. */
    public static List<Path> ofTutorial() {
        return Stream.concat(jars(TUTORIAL), jars(TUTORIAL.resolve("lib")))
                .sorted()
                .toList();
    }

    /** The empty handler with nothing beside it. */
    static List<Path> ofEmpty() {
        return jars(TUTORIAL).toList();
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("build first: make bench does", e);
        }
    }
}
