package org.ishaar.bench.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Median;
import org.ishaar.bench.Part;
import org.ishaar.bench.Section;
import org.ishaar.bench.Table;

/** How large the deployed jars and the local runner are, and what the runner takes to start. */
public final class FootprintPart implements Part {

    private static final double MEGABYTE = 1e6;
    private static final double MOST_NOTIFIER = 12;
    private static final double MOST_API = 10;
    private static final int ROUNDS = 5;
    private static final Path LOCAL = Path.of("infrastructure/local/target");

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) throws IOException, InterruptedException {
        Table jars = new Table("deployed jar", "MB");
        for (String module : List.of("notifier", "receipts", "status-api", "deployment")) {
            jars.row(module + ".jar", megabytes(module));
        }
        String text = jars + "\n" + (depth == Depth.FULL ? runner(progress) : "");
        return new Section(
                "Footprint",
                text,
                List.of(
                        new Figure("notifier-jar-mb", megabytes("notifier"), MOST_NOTIFIER),
                        new Figure("status-api-jar-mb", megabytes("status-api"), MOST_API)));
    }

    private static double megabytes(String module) throws IOException {
        return Files.size(Path.of("functions", module, "target", module + ".jar")) / MEGABYTE;
    }

    private static String runner(Consumer<String> progress) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> mebibytes = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            progress.accept("footprint: start " + round + " of " + ROUNDS + " of the local runner");
            LocalRunner.Start start = LocalRunner.start();
            millis.add(start.millis());
            mebibytes.add(start.peakMebibytes());
        }
        Table table = new Table("local runner", "MB with its libraries", "ms to its first text", "peak MiB by then")
                .row("make run", size(), Median.of(millis), Median.of(mebibytes));
        return table.toString();
    }

    private static double size() throws IOException {
        long bytes = Files.size(LOCAL.resolve("ishaar-local.jar"));
        try (Stream<Path> files = Files.walk(LOCAL.resolve("lib"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / MEGABYTE;
    }
}
