package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.statusapi.FakeRecords.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.statusapi.Gateway.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetHistoryTest {

    private static final String PATH = "/v1/complaints/2026~1/history";

    private final Gateway gateway = new Gateway();

    @BeforeEach
    void fileFiveChanges() {
        gateway.records.put("2026/1", "REGISTERED", 1, step("SUPPRESSED", "NO_PHONE_NUMBER", 1));
        gateway.records.put("2026/1", "FORWARDED", 2, step("PENDING", null, 2), step("SENT", null, 3));
        gateway.records.put("2026/1", "UNDER_INVESTIGATION", 3, step("WAITING", "THROTTLED", 3));
        gateway.records.put("2026/1", "PROSECUTED", 4, step("FAILED", "A_REASON_NEWER_THAN_THIS_BUILD", 4));
        gateway.records.put("2026/1", "REOPENED", 5, step("PENDING", null, 5));
    }

    @Test
    void tellsChangesNewestFirst() {
        Answer answer = gateway.get(PATH);

        assertThat(statuses(answer))
                .containsExactly("REOPENED", "PROSECUTED", "UNDER_INVESTIGATION", "FORWARDED", "REGISTERED");
        assertThat(answer.json().has("nextCursor")).isFalse();
        JsonNode forwarded = answer.json().at("/changes/3/notification");
        assertThat(forwarded.path("segments").asInt()).isEqualTo(1);
        assertThat(forwarded.path("steps")).hasSize(2);
    }

    @Test
    void turnsPages() {
        Answer first = gateway.get(PATH + "?limit=2");
        Answer second = gateway.get(PATH + "?limit=2&cursor=" + cursor(first));
        Answer third = gateway.get(PATH + "?limit=2&cursor=" + cursor(second));

        assertThat(statuses(first)).containsExactly("REOPENED", "PROSECUTED");
        assertThat(statuses(second)).containsExactly("UNDER_INVESTIGATION", "FORWARDED");
        assertThat(statuses(third)).containsExactly("REGISTERED");
        assertThat(third.json().has("nextCursor")).isFalse();
    }

    @Test
    void keepsItsPlaceWhenAChangeComesMeanwhile() {
        Answer first = gateway.get(PATH + "?limit=2");
        gateway.records.put("2026/1", "SHELVED", 6, step("SENT", null, 6));

        Answer second = gateway.get(PATH + "?limit=2&cursor=" + cursor(first));

        assertThat(statuses(second)).containsExactly("UNDER_INVESTIGATION", "FORWARDED");
    }

    @Test
    void refusesACursorWithAnyCharacterChanged() {
        String cursor = cursor(gateway.get(PATH + "?limit=2"));

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(gateway.get(PATH + "?cursor=" + changed).type()).isEqualTo("urn:ishaar:problem:unknown-page");
        }
    }

    @Test
    void refusesTheCursorOfAnotherComplaint() {
        gateway.records.put("2026/2", "REGISTERED", 1, step("SENT", null, 1));
        String cursor = cursor(gateway.get(PATH + "?limit=2"));

        Answer answer = gateway.get("/v1/complaints/2026~2/history?cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).isEqualTo("urn:ishaar:problem:unknown-page");
    }

    @Test
    void refusesACursorWhosePlaceHasExpired() {
        String cursor = cursor(gateway.get(PATH + "?limit=2"));
        gateway.records.entries.clear();

        assertThat(gateway.get(PATH + "?cursor=" + cursor).type()).isEqualTo("urn:ishaar:problem:unknown-page");
    }

    @Test
    void doesNotKnowAnErasedComplaint() {
        gateway.records.complaints.clear();

        assertThat(gateway.get(PATH).type()).isEqualTo("urn:ishaar:problem:unknown-complaint");
    }

    @Test
    void isEmptyBeforeTheFirstChangeIsFiled() {
        gateway.records.entries.clear();

        assertThat(statuses(gateway.get(PATH))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=, limit",
        "limit, limit",
        "limit=01, limit",
        "limit=1e1, limit",
        "limit=%31%00, limit",
        "limit=99999999999999999999, limit",
        "limit=1&limit=2, limit",
        "cursor=, cursor",
        "cursor=short, cursor",
        "cursor=%zz, cursor",
        "curser=1, curser",
        "%00=1, query",
        "=1, query"
    })
    void namesTheBadField(String query, String field) {
        Answer answer = gateway.get(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badField()).isEqualTo(field);
    }

    @Test
    void readsAnEncodedLimit() {
        assertThat(statuses(gateway.get(PATH + "?&limit=%31&"))).hasSize(1);
    }

    private static String cursor(Answer answer) {
        return answer.json().path("nextCursor").asText();
    }

    private static List<String> statuses(Answer answer) {
        List<String> statuses = new ArrayList<>();
        answer.json()
                .path("changes")
                .forEach(change -> statuses.add(change.path("status").asText()));
        return statuses;
    }
}
