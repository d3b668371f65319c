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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A function is one jar: the languages must be found in it, as in the folder the other tests read. */
class CatalogueInAJarTest {

    private static final Path CLASSES = Path.of(URI.create(
                    Objects.requireNonNull(Catalogue.class.getResource("catalogue/codes.properties"))
                            .toString()))
            .resolve("../../../../..")
            .normalize();

    // The JDK keeps a jar open that a class was read from.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder = Path.of("");

    private Path jar = Path.of("");

    @BeforeEach
    void packTheModule() throws IOException {
        jar = folder.resolve("a function.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
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
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> packed = loader.loadClass(Catalogue.class.getName());
            Object catalogue = packed.getMethod("load").invoke(null);

            assertThat(packed).isNotEqualTo(Catalogue.class);
            assertThat(packed.getMethod("languages").invoke(catalogue)).hasToString(Catalogue.load().languages().toString());
            assertThat(packed.getMethod("version").invoke(catalogue))
                    .isEqualTo(Catalogue.load().version());
        }
    }
}
