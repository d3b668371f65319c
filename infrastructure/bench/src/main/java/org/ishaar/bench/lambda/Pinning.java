package org.ishaar.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Functions get the first processor to themselves, the bench and its stubs the others, where there is taskset. */
public final class Pinning {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private Pinning() {}

    public static boolean isPossible() {
        return Files.isExecutable(TASKSET) && processors() > 1;
    }

    /** Of the machine, whichever of them the bench keeps to; 1 where the system does not tell. */
    public static int processors() {
        try {
            return (int) Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("processor"))
                    .count();
        } catch (IOException e) {
            return 1;
        }
    }

    static List<String> first() {
        return isPossible() ? List.of(TASKSET.toString(), "-c", "0") : List.of();
    }

    /** Takes the bench off the first processor, from now on. */
    public static void keepOffTheFirst() throws IOException, InterruptedException {
        if (isPossible()) {
            String others = "1-" + (processors() - 1);
            new ProcessBuilder(
                            TASKSET.toString(),
                            "-acp",
                            others,
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
