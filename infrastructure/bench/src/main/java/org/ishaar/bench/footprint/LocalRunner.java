package org.ishaar.bench.footprint;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.bench.PeakMemory;

/** The local runner as {@code make run} starts it, on free ports, with its own sample. */
final class LocalRunner {

    private static final double NANOS_A_MILLI = 1e6;
    private static final List<String> PORTS =
            List.of("--dynamodb-port", "--sns-port", "--logs-port", "--lambda-port", "--port", "--issuer-port");

    private LocalRunner() {}

    /** Until the first text is on a phone. */
    record Start(double millis, double peakMebibytes) {}

    static Start start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "infrastructure/local/target/ishaar-local.jar",
                "run"));
        PORTS.forEach(port -> command.addAll(List.of(port, "0")));
        long startedAt = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            awaitText(lines);
            return new Start((System.nanoTime() - startedAt) / NANOS_A_MILLI, PeakMemory.mebibytesOf(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** A handset's upper edge. */
    private static void awaitText(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("┌")) {
                return;
            }
        }
        throw new IOException("the local runner ended before its first text");
    }
}
