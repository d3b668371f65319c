package org.ishaar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ishaar.bench.lambda.Jdk;
import org.ishaar.bench.lambda.Pinning;

/** What the bench ran on. */
final class Machine {

    private Machine() {}

    static String described() throws IOException {
        return LocalDate.now(ZoneOffset.UTC) + ", on " + Pinning.processors() + " processors, "
                + line("/proc/cpuinfo", "model name") + ", " + line("/proc/meminfo", "MemTotal") + " of memory, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + "; functions on JDK "
                + Jdk.ofFunctions().version() + ", the rest on " + Runtime.version();
    }

    private static String line(String file, String name) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return name + " unknown";
        }
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(name + " unknown");
    }
}
