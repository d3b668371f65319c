package org.ishaar.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What a function is deployed as: its jars as they were built, and unpacked into one folder as Lambda does it. */
public record Code(List<Path> jars, Path folder) {

    /** Unpacks; of two files with one name the first counts, as on a class path. */
    public static Code unpack(List<Path> jars, Path folder) throws IOException {
        for (Path jar : jars) {
            unpack(jar, folder);
        }
        return new Code(jars, folder);
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder) && !Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file.getInputStream(entry), target);
                }
            }
        }
    }
}
