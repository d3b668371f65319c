package org.ishaar.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.ledger.FakeJournal.stateOf;

import java.util.Map;
import org.ishaar.ledger.FakeJournal;
import org.ishaar.receipts.decision.World;
import org.junit.jupiter.api.Test;

class ReceiptsHandlerTest {

    private final World world = new World();
    private final Instance instance = new Instance();
    private final ReceiptsHandler handler = new ReceiptsHandler(new Deployment(world.ports(), world.waits));

    @Test
    void takesEveryLineOfACallAndCountsWhatBecameOfThem() {
        world.sent("m-1");
        world.sent("m-2");

        Map<String, Integer> counts = call(
                Lines.delivered("m-1"),
                "no receipt at all",
                Lines.failed("m-2", "Invalid phone number"),
                Lines.delivered("m-3"),
                Lines.delivered("m-1"));

        assertThat(world.ledger.all())
                .map(FakeJournal::stateOf)
                .containsExactly("DELIVERED", "UNDELIVERED/NUMBER_REFUSED");
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ReceiptsApplied", 2, "ReceiptsRepeated", 1, "ReceiptsUnknown", 1, "ReceiptsMalformed", 1));
        assertThat(instance.events()).containsExactlyInAnyOrder("recorded", "recorded", "malformed-receipt");
        assertThat(instance.log.toString())
                .contains("\"ReceiptsMalformed\":1.0", "\"PriceUsd\":0.111", "\"DwellTime\":900.0");
    }

    @Test
    void failsTheWholeCallForOneLineAndTakesItWhenTheCallComesAgain() {
        world.sent("m-1");
        world.sent("m-2");
        world.ledger.writesToFail = 1;

        assertThatThrownBy(() -> call(Lines.delivered("m-1"), Lines.delivered("m-2")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(instance.events()).contains("store-unavailable");
        assertThat(world.ledger.all()).map(FakeJournal::stateOf).contains("DELIVERED", "SENT");

        assertThat(call(Lines.delivered("m-1"), Lines.delivered("m-2")))
                .containsOnly(Map.entry("ReceiptsApplied", 1), Map.entry("ReceiptsRepeated", 1));
    }

    @Test
    void beginsNoLineWithoutTimeToEndIt() {
        world.sent("m-1");
        instance.remainingMillis = 10_000;

        assertThatThrownBy(() -> call(Lines.delivered("m-1"))).isInstanceOf(IllegalStateException.class);

        assertThat(instance.events()).containsExactly("out-of-time");
        assertThat(stateOf(world.ledger.all().get(0))).isEqualTo("SENT");
    }

    @Test
    void failsTheCallForADefectAndSaysItsClassAlone() {
        world.sent("m-1");
        world.ledger.beforeReplace = next -> {
            throw new IllegalArgumentException(Lines.NUMBER);
        };

        assertThatThrownBy(() -> call(Lines.delivered("m-1")))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();

        assertThat(instance.log.get(0)).contains("receipt-not-taken", "IllegalArgumentException");
        assertNothingPersonalIn(instance.log.toString());
    }

    @Test
    void failsACallThatCannotBeRead() {
        assertThatThrownBy(() -> handler.handleRequest(Map.of(), instance)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> handler.handleRequest(event("bm8gZ3ppcA=="), instance))
                .isInstanceOf(RuntimeException.class)
                .hasNoCause();
    }

    @Test
    void hasNothingToDoWhenCloudWatchTriesTheSubscription() {
        assertThat(handler.handleRequest(event(Subscription.zipped("{\"messageType\":\"CONTROL_MESSAGE\"}")), instance))
                .isEmpty();
    }

    @Test
    void tellsOnceThatTheQuotaIsUsedUp() {
        call(Lines.failed("m-1", "No quota left for account"), Lines.failed("m-2", "No quota left for account"));

        assertThat(instance.events()).containsExactly("no-quota");
        assertThat(world.holds).hasSize(1);
    }

    @Test
    void leavesNoNumberAndNoCarriersWordsAnywhere() {
        world.sent("m-1");
        world.sent("m-2");

        call(
                Lines.failed("m-1", Lines.NUMBER + " is opted out"),
                Lines.failed("m-2", "Some new words about " + Lines.NUMBER),
                Lines.failed("m-3", Lines.NUMBER + " is opted out"),
                "malformed " + Lines.NUMBER);

        assertThat(world.hashed).containsExactly(Lines.NUMBER);
        assertNothingPersonalIn(instance.log.toString());
        assertNothingPersonalIn(world.ledger.all().toString());
        assertNothingPersonalIn(world.orphans.all.toString());
    }

    @Test
    void takesADaysLinesInOneCall() {
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Lines.delivered("unknown-" + i % 100);
        }

        assertThat(call(lines)).containsOnly(Map.entry("ReceiptsUnknown", 20_000));
    }

    private static void assertNothingPersonalIn(String text) {
        assertThat(text).isNotEmpty().doesNotContain("612345678", "opted out", "new words", "accepted by phone");
    }

    private Map<String, Integer> call(String... lines) {
        return handler.handleRequest(event(Subscription.data(world.now.toEpochMilli(), lines)), instance);
    }

    private static Map<String, Object> event(String data) {
        return Map.of("awslogs", Map.of("data", data));
    }
}
