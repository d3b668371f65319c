package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ishaar.local.phone.PhoneRule;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;

/** How a user says, over HTTP, what the phones answer. */
class PhonePathsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "+212612345678";

    private final Phones phones = Phones.inMemory();
    private final SnsEndpoint endpoint = SnsEndpoint.start(0, phones, Faults.none());

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void setsShowsAndClearsRules() throws Exception {
        HttpResponse<String> set = call("POST", "", """
                {"seed": 3, "phones": [
                  {"answer": "REFUSE", "to": "+212612345678", "times": 2, "delayMs": 100,
                   "providerResponse": "Phone is currently unreachable/unavailable"},
                  {"answer": "SILENT", "to": "BE"},
                  {"answer": "DELAY", "share": 0.5, "delayMs": 60000}]}""");

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(phones.rules().seed()).isEqualTo(3);
        assertThat(phones.rules().inForce())
                .containsExactly(
                        PhoneRule.refuse("Phone is currently unreachable/unavailable")
                                .to(NUMBER)
                                .times(2)
                                .after(Duration.ofMillis(100)),
                        PhoneRule.silent().to("BE"),
                        PhoneRule.delay(Duration.ofMinutes(1)).share(0.5));
        JsonNode shown = JSON.readTree(set.body());
        ((ObjectNode) shown).remove("texts");
        assertThat(call("POST", "", shown.toString()).body()).isEqualTo(set.body());
        assertThat(call("GET", "", "").body()).isEqualTo(set.body());
        assertThat(JSON.readTree(call("DELETE", "", "").body()).get("phones")).isEmpty();
    }

    @Test
    void setsAndClearsTheRuleOfOneNumber() throws Exception {
        PhoneRule all = PhoneRule.silent();
        phones.rules().set(all);

        call("PUT", "", "{\"answer\":\"REFUSE\",\"to\":\"+212612345678\"}");
        assertThat(phones.rules().inForce())
                .containsExactly(
                        PhoneRule.refuse("Unknown error attempting to reach phone")
                                .to(NUMBER),
                        all);

        call("DELETE", "?to=+212612345678", "");
        assertThat(phones.rules().inForce()).containsExactly(all);
    }

    @Test
    void answersAPublishToARefusingPhoneAsAnyOther() throws Exception {
        call("PUT", "", "{\"answer\":\"REFUSE\"}");

        try (SnsClient client = Clients.of(endpoint)) {
            assertThat(client.publish(publish -> publish.phoneNumber(NUMBER).message("text"))
                            .messageId())
                    .isNotEmpty();
        }

        assertThat(phones.total()).isZero();
        assertThat(JSON.readTree(call("GET", "", "").body()).at("/texts/REFUSE").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"phones\": {}}                                  | phones must be an array",
                "{\"rules\": []}                                   | rules is unknown",
                "{\"phones\": [{\"answer\": \"refuse\"}]}          | phones[0].answer must be one of [DELIVER",
                "{\"phones\": [{\"answer\": \"SILENT\", \"delayMs\": 1}]} | phones[0].delayMs is not a setting of SILENT",
                "{\"phones\": [{\"answer\": \"DELAY\", \"providerResponse\": \"x\"}]} | providerResponse is not a setting of DELAY",
                "{\"phones\": [{\"answer\": \"REFUSE\", \"to\": \"0612345678\"}]} | phones[0].to must be a number in E.164",
                "{\"phones\": [{\"answer\": \"REFUSE\", \"times\": 0}]} | phones[0].times must be at least 1"
            })
    void namesTheFieldThatIsWrongAndKeepsTheRules(String body, String error) throws Exception {
        phones.rules().set(PhoneRule.silent());

        HttpResponse<String> answer = call("POST", "", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("error").asText())
                .contains(error)
                .doesNotContain("0612345678");
        assertThat(phones.rules().inForce()).containsExactly(PhoneRule.silent());
    }

    private HttpResponse<String> call(String method, String query, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.uri().resolve("/_ishaar/phones" + query))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
