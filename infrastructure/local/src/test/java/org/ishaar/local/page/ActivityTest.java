package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishaar.complaint.ChangeId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ActivityTest {

    private final Scene scene = new Scene();
    private final Activity activity = scene.activity;

    @Test
    void followsAChangeFromTheTableToTheCarrier() {
        scene.pass(20);
        ChangeKey key = scene.handOver("2026/1");
        scene.handOver("2026/1");
        scene.pass(10);
        scene.record(key, "SENT", null);
        scene.pass(500);
        scene.record(key, "DELIVERED", null);

        assertThat(row(key).path("state").asText()).isEqualTo("DELIVERED");
        assertThat(steps(key))
                .containsExactly(
                        "12:00:00.000 table", "12:00:00.020 stream", "12:00:00.030 sns", "12:00:00.530 carrier");
        assertThat(row(key).path("office").asText()).isEqualTo("RABAT");
    }

    @Test
    void saysWhereAndWhyATextWaits() {
        ChangeKey key = scene.handOver("2026/1");
        scene.record(key, "WAITING", "QUIET_HOURS");
        scene.record(key, "WAITING", "SNS_UNAVAILABLE");
        scene.record(key, "WAITING", "CARRIER");

        assertThat(row(key).path("reason").asText()).isEqualTo("CARRIER");
        assertThat(steps(key).stream().map(step -> step.substring(13)))
                .containsExactly("table", "stream", "ledger", "sns", "carrier");
    }

    @Test
    void takesClaimsAndDueTimesFromTheLedger() {
        ChangeKey key = scene.handOver("2026/1");
        scene.record(key, "WAITING", "THROTTLED");
        assertThat(activity.changes().notAsInLedger(List.of(key))).containsExactly(key);

        activity.changes()
                .read(Map.of(
                        "complaintId", AttributeValue.fromS(key.complaintId()),
                        "changeId", AttributeValue.fromS(key.changeId()),
                        "language", AttributeValue.fromS("ar"),
                        "state", AttributeValue.fromS("WAITING"),
                        "reason", AttributeValue.fromS("THROTTLED"),
                        "dueAt", AttributeValue.fromS("2026-03-10T12:15:00.000Z"),
                        "history",
                                AttributeValue.fromL(List.of(
                                        step("PENDING", "2026-03-10T12:00:00.010Z"),
                                        step("WAITING", "2026-03-10T12:00:00.020Z")))));

        assertThat(activity.changes().notAsInLedger(List.of(key))).isEmpty();
        assertThat(row(key).path("dueAt").asText()).isEqualTo("2026-03-10T12:15:00.000Z");
        assertThat(row(key).path("language").asText()).isEqualTo("ar");
        assertThat(steps(key))
                .containsExactly(
                        "12:00:00.000 table", "12:00:00.000 stream", "12:00:00.010 ledger", "12:00:00.020 ledger");
    }

    @Test
    void keepsTheNewestChangesAndCountsAll() {
        List<ChangeKey> keys = IntStream.range(0, 5_000)
                .mapToObj(change -> scene.handOver("2026/" + change))
                .toList();
        keys.forEach(key -> scene.record(key, "WAITING", "SNS_UNAVAILABLE"));
        keys.subList(0, 100).forEach(key -> scene.record(key, "SENT", null));

        JsonNode pulse = activity.pulse();
        assertThat(pulse.path("changesTotal").asInt()).isEqualTo(5_000);
        assertThat(pulse.path("changesKept").asInt()).isEqualTo(Changes.KEPT);
        assertThat(pulse.path("waiting").asInt()).isEqualTo(4_900);
        assertThat(activity.changes().newest(1)).containsExactly(keys.get(4_999));
    }

    @Test
    void takesUpAChangeOfAnEarlierRun() {
        ChangeKey key = new ChangeKey("2026/1", "2026-03-09T12:00:00.000Z#SHELVED");
        scene.record(key, "SENT", null);

        assertThat(row(key).path("status").asText()).isEqualTo("SHELVED");
        assertThat(activity.pulse().path("changesTotal").asInt()).isEqualTo(1);
    }

    @Test
    void showsNoHashForTheStatusOfAnItemThatCannotBeRead() {
        ChangeKey key = new ChangeKey(
                "2026/1", ChangeId.malformed("registered", "yesterday").value());
        scene.record(key, "FAILED", "MALFORMED");

        assertThat(row(key).path("status").asText()).isEqualTo("MALFORMED");
    }

    @Test
    void keepsTheStepsOfATextThatIsTriedForHoursFew() {
        ChangeKey key = scene.handOver("2026/1");
        IntStream.range(0, 1_000).forEach(attempt -> scene.record(key, "WAITING", "THROTTLED"));

        assertThat(steps(key)).hasSize(40).startsWith("12:00:00.000 table", "12:00:00.000 stream");
    }

    @Test
    void countsTextsOfTheLastSecondAndTheLongestWayToSns() {
        ChangeKey quick = scene.handOver("2026/1");
        ChangeKey waited = scene.handOver("2026/2");
        scene.record(waited, "WAITING", "THROTTLED");
        scene.pass(300);
        scene.record(quick, "SENT", null);
        scene.text("m1", Scene.NUMBER);
        scene.pass(1_000);

        assertThat(activity.pulse().path("textsASecond").asInt()).isEqualTo(1);
        assertThat(activity.pulse().path("lagMillis").asInt()).isEqualTo(300);
        assertThat(activity.pulse().path("oldestWaitMillis").asInt()).isEqualTo(1_300);
        scene.record(waited, "SENT", null);
        assertThat(activity.pulse().path("lagMillis").asInt()).isEqualTo(300);
        assertThat(activity.pulse().path("waiting").asInt()).isZero();
    }

    @Test
    void showsATextAtOnceAndItsReceiptWhenItHasCome() {
        scene.text("m1", Scene.NUMBER);

        assertThat(phone().at("/texts/0/receipt").asText()).isEqualTo("none");
        assertThat(phone().at("/texts/0/from").asText()).isEqualTo("ISHAAR");
        Mailbox mailbox = new Mailbox();
        activity.add(mailbox);
        scene.pass(500);
        activity.handsets().tellReceipts();
        assertThat(mailbox.takePhones()).hasSize(1);
        assertThat(phone().at("/texts/0/receipt").asText()).isEqualTo("delivered");
    }

    @Test
    void keepsTheLatestTextsOfTheLatestPhones() {
        IntStream.range(0, Handsets.KEPT + 10).forEach(phone -> scene.text("m", "+2126%08d".formatted(phone)));
        IntStream.range(0, 30).forEach(text -> scene.text("n" + text, Scene.NUMBER));

        assertThat(activity.handsets().newest(1_000)).hasSize(Handsets.KEPT);
        assertThat(activity.pulse().path("phonesKept").asInt()).isEqualTo(Handsets.KEPT);
        assertThat(activity.pulse().path("phonesForgotten").asBoolean()).isTrue();
        assertThat(phone().path("texts")).hasSize(Handset.TEXTS);
        assertThat(phone().at("/texts/19/messageId").asText()).isEqualTo("n29");
    }

    @Test
    void masksNumbersUnlessTheyAreAskedFor() {
        scene.text("m1", Scene.NUMBER);
        scene.text("m2", "+9990001177");

        List<String> all = activity.handsets().newest(2);
        assertThat(numbers(all, Numbers.MASKED)).containsExactly("…77", "MA…78");
        assertThat(numbers(all, Numbers.SHOWN)).containsExactly("+9990001177", Scene.NUMBER);
    }

    @Test
    void switchesAPhoneAndBack() {
        for (PhoneMode mode : PhoneMode.values()) {
            activity.modes().set(Scene.NUMBER, mode);
            scene.text("m", Scene.NUMBER);
            assertThat(activity.modes().of(Scene.NUMBER)).isEqualTo(mode);
        }
        activity.modes().set(Scene.NUMBER, PhoneMode.OPTED_OUT);
        activity.modes().set(Scene.NUMBER, PhoneMode.ON);
        scene.text("m", Scene.NUMBER);
        scene.pass(500);

        assertThat(Stream.of(0, 1, 2, 3, 4)
                        .map(text -> phone().at("/texts/" + text + "/receipt").asText()))
                .containsExactly("delivered", "refused", "refused", "refused", "delivered");
    }

    private List<String> numbers(List<String> ids, Numbers numbers) {
        return activity.phones(ids, numbers).stream()
                .map(phone -> phone.path("number").asText())
                .toList();
    }

    private ObjectNode phone() {
        return activity.phones(activity.handsets().newest(1), Numbers.MASKED).get(0);
    }

    private ObjectNode row(ChangeKey key) {
        return activity.changes().json(List.of(key)).get(0);
    }

    private List<String> steps(ChangeKey key) {
        return Stream.of(row(key).path("steps"))
                .flatMap(steps -> IntStream.range(0, steps.size()).mapToObj(steps::get))
                .map(step -> step.path("at").asText().substring(11, 23) + " "
                        + step.path("place").asText())
                .toList();
    }

    private static AttributeValue step(String state, String at) {
        return AttributeValue.fromM(Map.of("state", AttributeValue.fromS(state), "at", AttributeValue.fromS(at)));
    }
}
