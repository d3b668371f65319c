package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.statusapi.FakeRecords.step;

import java.util.List;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.statusapi.Gateway.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListUnreachableTest {

    private static final String PATH = "/v1/unreachable?office=RABAT-TPI";

    private final Gateway gateway = new Gateway();

    @Test
    void tellsWhomNoTextReached() {
        gateway.records.put("A/1", "REGISTERED", 1, step("SUPPRESSED", "NO_PHONE_NUMBER", 1));
        gateway.records.put("A/2", "SHELVED", 2, step("SENT", null, 2));

        Answer answer = gateway.get(PATH);

        assertThat(ids(answer)).containsExactly("A/1");
        assertThat(answer.json().at("/complaints/0/notification/reason").asText())
                .isEqualTo("NO_PHONE_NUMBER");
        assertThat(answer.json().has("nextCursor")).isFalse();
    }

    @Test
    void forgetsWhatALaterChangeHasOvertaken() {
        gateway.records.put("A/1", "REGISTERED", 1, step("SUPPRESSED", "NO_PHONE_NUMBER", 1));
        gateway.records.put("A/1", "SHELVED", 2, step("SENT", null, 2));

        assertThat(ids(gateway.get(PATH))).isEmpty();
    }

    @Test
    void forgetsAnErasedComplaint() {
        gateway.records.put("A/1", "REGISTERED", 1, step("SUPPRESSED", "NO_PHONE_NUMBER", 1));
        gateway.records.complaints.remove(new ComplaintId("A/1"));

        assertThat(ids(gateway.get(PATH))).isEmpty();
    }

    @Test
    void turnsPages() {
        for (int i = 1; i <= 5; i++) {
            gateway.records.put("A/" + i, "REGISTERED", i, step("UNDELIVERED", null, i));
        }

        Answer first = gateway.get(PATH);
        Answer second = gateway.get(PATH + "&cursor=" + cursor(first));
        Answer third = gateway.get(PATH + "&cursor=" + cursor(second));

        assertThat(ids(first)).containsExactly("A/1", "A/2");
        assertThat(ids(second)).containsExactly("A/3", "A/4");
        assertThat(ids(third)).containsExactly("A/5");
    }

    @Test
    void skipsPagesWithNothingToTellButNotForEver() {
        for (int i = 1; i <= 15; i++) {
            gateway.records.put("A/" + i, "REGISTERED", i, step("UNDELIVERED", null, i));
            gateway.records.put("A/" + i, "SHELVED", 20 + i, step("SENT", null, 20 + i));
        }
        gateway.records.put("A/99", "REGISTERED", 99, step("UNDELIVERED", null, 99));

        Answer first = gateway.get(PATH);
        Answer second = gateway.get(PATH + "&cursor=" + cursor(first));

        assertThat(ids(first)).isEmpty();
        assertThat(ids(second)).containsExactly("A/99");
    }

    @Test
    void bindsTheCursorToOfficeAndStart() {
        for (int i = 1; i <= 3; i++) {
            gateway.records.put("A/" + i, "REGISTERED", i, step("UNDELIVERED", null, i));
        }
        String cursor = cursor(gateway.get(PATH));

        assertThat(gateway.get("/v1/unreachable?office=FES&cursor=" + cursor).status())
                .isEqualTo(404);
        assertThat(gateway.get(PATH + "&since=2026-11-02T12:00:00Z&cursor=" + cursor)
                        .type())
                .isEqualTo("urn:ishaar:problem:unknown-page");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T12:02:00Z, 2",
        "2026-11-02t12:02:00z, 2",
        "2026-11-02T12:01:59.9999999999999Z, 2",
        "2026-11-02T13:02:00%2B01:00, 2",
        "2026-11-01T12:03:00-23:59, 2",
        "2026-11-02T12:01:60Z, 2",
        "0000-01-01T00:00:00%2B23:59, 3",
        "9999-12-31T23:59:59-23:59, 0"
    })
    void startsAtAnyTimeOfRfc3339(String since, int expected) {
        for (int i = 1; i <= 3; i++) {
            gateway.records.put("A/" + i, "REGISTERED", i, step("UNDELIVERED", null, i));
        }

        Answer first = gateway.get(PATH + "&since=" + since);

        assertThat(ids(first)).hasSize(Math.min(expected, 2));
        assertThat(first.json().has("nextCursor")).isEqualTo(expected > 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-02", "2026-02-30T00:00:00Z", "2026-11-02T24:00:00Z", "1", "null"})
    void refusesOtherTimes(String since) {
        assertThat(gateway.get(PATH + "&since=" + since).badField()).isEqualTo("since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?office=", "?office=%ff", "?office=a&office=b"})
    void needsAnOffice(String query) {
        Answer answer = gateway.get("/v1/unreachable" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badField()).isEqualTo("office");
    }

    @Test
    void countsAnOfficeInCharacters() {
        String astral = "%F0%9F%98%80";

        assertThat(gateway.get("/v1/unreachable?office=" + astral.repeat(64)).status())
                .isEqualTo(200);
        assertThat(gateway.get("/v1/unreachable?office=" + astral.repeat(65)).status())
                .isEqualTo(400);
    }

    private static String cursor(Answer answer) {
        return answer.json().path("nextCursor").asText();
    }

    private static List<String> ids(Answer answer) {
        return answer.json().path("complaints").findValuesAsText("complaintId");
    }
}
