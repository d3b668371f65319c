package org.ishaar.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK on this machine. Functions deploy on java25, so one of that version is looked for. */
public record Jdk(Path home, int version) {

    private static final int DEPLOYED = 25;

    /** The one that the bench runs on if it is a 25, else one that lies where JDKs lie, else the bench's own. */
    public static Jdk ofFunctions() throws IOException {
        Jdk own = new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
        if (own.version() == DEPLOYED) {
            return own;
        }
        return installed().filter(jdk -> jdk.version() == DEPLOYED).findFirst().orElse(own);
    }

    private static Stream<Jdk> installed() throws IOException {
        List<Jdk> found = new ArrayList<>();
        Path sdkman = Path.of(System.getProperty("user.home"), ".sdkman/candidates/java");
        for (Path folder : List.of(Path.of("/usr/lib/jvm"), Path.of("/opt/java"), Path.of("/opt"), sdkman)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    homes.map(Jdk::at).flatMap(Optional::stream).forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    /** A JDK's folder says its version in its file {@code release}. */
    private static Optional<Jdk> at(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> new Jdk(home, Integer.parseInt(line.split("[\".-]")[1])))
                    .findFirst();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    /** JDK 25 is the first that makes an AOT cache in one run. */
    public boolean hasAotCache() {
        return version >= DEPLOYED;
    }
}
