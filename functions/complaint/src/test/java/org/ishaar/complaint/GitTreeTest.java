package org.ishaar.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GitTreeTest {

    @Test
    void isWhatGitCallsTheSameFolder() {
        Map<String, byte[]> files =
                Map.of("b.properties", "a = b\n".getBytes(UTF_8), "a.properties", "é\n".getBytes(UTF_8));

        // git add a.properties b.properties && git write-tree
        assertThat(GitTree.id(new TreeMap<>(files))).isEqualTo("7e836bbc651923bf07e87dd3a18dd6fa27e256f1");
    }
}
