package org.ishaar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that a process had at a time, as Linux keeps it in VmHWM. */
public final class PeakMemory {

    private static final long KIBIBYTES = 1024;

    private PeakMemory() {}

    /** In MiB; 0 where the system does not tell. */
    public static long mebibytesOf(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
                    .findFirst()
                    .orElse(0);
        }
    }
}
