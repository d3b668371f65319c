package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.statusapi.FakeRecords.step;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishaar.statusapi.Gateway.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryComplaintsTest {

    private final Gateway gateway = new Gateway();

    @Test
    void answersInTheOrderAsked() {
        gateway.records.put("B/2", "SHELVED", 2, step("SENT", null, 2));
        gateway.records.put("A/1", "REGISTERED", 1, step("WAITING", "PAUSED", 1));

        Answer answer = gateway.query("{\"complaintIds\": [\"B/2\", \"C/3\", \"A/1\", \"B/2\"]}");

        assertThat(answer.json().path("results").findValuesAsText("found"))
                .containsExactly("true", "false", "true", "true");
        assertThat(answer.json().at("/results/1/complaintId").asText()).isEqualTo("C/3");
        assertThat(answer.json().at("/results/2/complaint/notification/reason").asText())
                .isEqualTo("PAUSED");
        assertThat(answer.json().at("/results/3")).isEqualTo(answer.json().at("/results/0"));
        assertThat(answer.headers()).doesNotContainKey("etag");
    }

    @Test
    void readsTwiceForAHundred() {
        IntStream.range(0, 100).forEach(i -> gateway.records.put("R" + i, "REGISTERED", i, step("SENT", null, i)));

        Answer answer = gateway.query(body(100));

        assertThat(answer.json().path("results")).hasSize(100);
        assertThat(gateway.records.reads).containsExactly("complaints 100", "entries 100");
    }

    @Test
    void refusesMoreThanAHundred() {
        assertThat(gateway.query(body(101)).badField()).isEqualTo("complaintIds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "NULL",
            value = {
                "NULL | body",
                "`` | body",
                "null | body",
                "[] | body",
                "1e999999999 | body",
                "{ | body",
                "{} {} | body",
                "{} | complaintIds",
                "{\"complaintIds\": null} | complaintIds",
                "{\"complaintIds\": []} | complaintIds",
                "{\"complaintIds\": {}} | complaintIds",
                "{\"complaintIds\": [1]} | complaintIds[0]",
                "{\"complaintIds\": [\"a\", null]} | complaintIds[1]",
                "{\"complaintIds\": [\"\"]} | complaintIds[0]",
                "{\"complaintIds\": [\"a\\u0000\"]} | complaintIds[0]",
                "{\"complaintIds\": [\"\\ud800\"]} | complaintIds[0]",
                "{\"complaintIds\": [\"a\"], \"more\": 1} | more",
                "{\"complaintIds\": [\"a\"], \"mo re\": 1} | body",
                "{\"complaintIds\": [\"a\"], \"complaintIds\": [\"a\"]} | body"
            })
    void namesTheBadField(String body, String field) {
        Answer answer = gateway.query(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badField()).isEqualTo(field);
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(gateway.query("[".repeat(30_000)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "", "application/jsonx", "application/json;charset=latin1", "application/*", ";"})
    void takesJsonOnly(String type) {
        Answer answer = gateway.header("content-type", type).query(body(1));

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""})
    void takesJsonAsItComes(String type) {
        assertThat(gateway.header("content-type", type).query(body(1)).status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(gateway.query(body(1) + " ".repeat(65_536)).status()).isEqualTo(413);
    }

    @Test
    void takesNoParameters() {
        Answer answer = gateway.header("content-type", "application/json")
                .send("POST", "/v1/complaints/query?limit=1", body(1));

        assertThat(answer.badField()).isEqualTo("limit");
    }

    private static String body(int references) {
        return IntStream.range(0, references)
                .mapToObj(i -> "\"R" + i + "\"")
                .collect(Collectors.joining(",", "{\"complaintIds\": [", "]}"));
    }
}
