package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsIT {
    @TempDir
    Path folder;

    @Test
    void outliveTheProcess() throws Exception {
        Checkpoints before = Checkpoints.open(Optional.of(folder));
        before.put("s1", Checkpoint.after("17"));
        before.put("s1", Checkpoint.after("18"));
        before.put("s2", Checkpoint.since(Instant.parse("2026-03-01T10:00:00Z")));
        before.put("s3", Checkpoint.finished());

        Checkpoints after = Checkpoints.open(Optional.of(folder));

        assertThat(after.find("s1")).contains(Checkpoint.after("18"));
        assertThat(after.find("s2")).contains(Checkpoint.since(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(after.find("s3")).contains(Checkpoint.finished());
        assertThat(after.find("s4")).isEmpty();
    }

    @Test
    void ignoreAFileThatAKillLeftHalfWritten() throws Exception {
        Checkpoints.open(Optional.of(folder)).put("s1", Checkpoint.after("17"));
        Files.writeString(folder.resolve("s1.new"), "AFT");

        assertThat(Checkpoints.open(Optional.of(folder)).find("s1")).contains(Checkpoint.after("17"));
    }
}
