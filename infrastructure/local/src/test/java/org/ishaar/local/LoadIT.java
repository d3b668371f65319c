package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of 3,000 changes of 1,000 complaints, in a JVM that must not need more memory than a small laptop gives. */
class LoadIT {

    private static final BigFeed FEED = new BigFeed(1000, List.of("REGISTERED", "FORWARDED", "SHELVED"));
    private static final int LONGEST_RUN_SECONDS = 400;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void finishesWithTheRightCountsInBoundedMemory() throws Exception {
        Path feed = FEED.write(folder.resolve("feed.jsonl"));

        try (RunnerProcess runner = RunnerProcess.start(
                folder.resolve("output.txt"),
                List.of("-Xmx192m", "-XX:+ExitOnOutOfMemoryError"),
                "--feed",
                feed.toString(),
                "--exit-when-idle")) {
            assertThat(runner.await(LONGEST_RUN_SECONDS)).as(runner.printed()).isZero();
            assertThat(runner.printed())
                    .contains("fed 3000 of 3000 changes")
                    .containsPattern("DELIVERED +3000\n")
                    .containsPattern("all +3000\n")
                    .contains("texts on phones: 3000")
                    .doesNotContain("+2126");
        }
    }
}
