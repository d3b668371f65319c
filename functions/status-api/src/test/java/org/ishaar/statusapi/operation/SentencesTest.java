package org.ishaar.statusapi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.junit.jupiter.api.Test;

class SentencesTest {

    /** Fails when a state or reason is added without its sentences: add them to the three files. */
    @Test
    void hasOneForEveryStateAndReason() {
        Sentences sentences = Sentences.load();

        for (Reason reason : Reason.values()) {
            assertThat(sentences.of(reason)).hasSize(3).doesNotContainValue("");
        }
        assertThat(sentences.of(State.DELIVERED).get("en")).contains("does not say that a person has read it");
    }

    @Test
    void refusesAFileWithGaps() {
        Properties file = new Properties();
        file.setProperty("NO_SUCH_REASON", "x");
        file.setProperty("SENT", " ");

        assertThatThrownBy(() -> Sentences.complete("fr", file))
                .hasMessageContaining("fr.properties")
                .hasMessageContaining("DELIVERED")
                .hasMessageContaining("NO_SUCH_REASON")
                .hasMessageContaining("SENT");
    }
}
