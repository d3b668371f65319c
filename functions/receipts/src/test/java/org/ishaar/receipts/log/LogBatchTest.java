package org.ishaar.receipts.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ishaar.receipts.Subscription;
import org.junit.jupiter.api.Test;

class LogBatchTest {

    @Test
    void readsManyEventsOfOneCall() {
        assertThat(LogBatch.read(Subscription.data("a \"line\"", "another")))
                .containsExactly(
                        new LogEvent(Instant.ofEpochMilli(1), "a \"line\""),
                        new LogEvent(Instant.ofEpochMilli(2), "another"));
    }

    @Test
    void hasNoEventsInAMessageThatOnlyTriesTheSubscription() {
        assertThat(
                        LogBatch.read(
                                Subscription.zipped(
                                        "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"timestamp\":1,\"message\":\"CWL CONTROL MESSAGE\"}]}")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsOfAnotherFormWithoutSayingWhatItWas() {
        assertUnreadable(null);
        assertUnreadable("");
        assertUnreadable("%%% +15555550100");
        assertUnreadable("KzE1NTU1NTUwMTAw");
        assertUnreadable(Subscription.zipped("+15555550100"));
        assertUnreadable(Subscription.zipped("{\"logEvents\":\"+15555550100\"}"));
        assertUnreadable(Subscription.data("a line").substring(0, 40));
    }

    private static void assertUnreadable(@org.jspecify.annotations.Nullable String data) {
        assertThatThrownBy(() -> LogBatch.read(data))
                .isInstanceOf(UnreadableBatchException.class)
                .hasNoCause()
                .hasMessageNotContaining("5550100");
    }
}
