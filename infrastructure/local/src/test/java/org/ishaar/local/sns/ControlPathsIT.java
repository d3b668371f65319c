package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPathsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "+12025550123";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Phones phones = Phones.inMemory();
    private final Faults faults = Faults.none();
    private final SnsEndpoint endpoint = SnsEndpoint.start(0, phones, faults);

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void servesTextsAsLocalStackDoes() throws Exception {
        phones.deliver(new Delivered(Instant.EPOCH, "m1", NUMBER, "الأولى", Map.of("AWS.SNS.SMS.SenderID", "PMP")));
        phones.deliver(new Delivered(Instant.EPOCH, "m2", "+12025550124", "second", Map.of()));

        JsonNode all = json(get("/_aws/sns/sms-messages"));
        JsonNode one =
                json(get("/_aws/sns/sms-messages?accountId=000000000000&region=eu-west-3&phoneNumber=%2B12025550123"));

        assertThat(all.get("region").asText()).isEqualTo("us-east-1");
        assertThat(all.get("sms_messages").fieldNames()).toIterable().containsExactly(NUMBER, "+12025550124");
        assertThat(one).isEqualTo(JSON.readTree("""
                {"sms_messages": {"+12025550123": [{
                    "PhoneNumber": "+12025550123", "TopicArn": null, "SubscriptionArn": null, "MessageId": "m1",
                    "Message": "الأولى", "MessageStructure": null, "Subject": null, "MessageAttributes":
                        {"AWS.SNS.SMS.SenderID": {"DataType": "String", "StringValue": "PMP"}}}]},
                 "region": "eu-west-3"}"""));
    }

    @Test
    void forgetsTextsAsLocalStackDoes() throws Exception {
        phones.deliver(new Delivered(Instant.EPOCH, "m1", NUMBER, "first", Map.of()));
        phones.deliver(new Delivered(Instant.EPOCH, "m2", "+12025550124", "second", Map.of()));

        assertThat(call("DELETE", "/_aws/sns/sms-messages?phoneNumber=%2B12025550123", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(phones.texts()).containsOnlyKeys("+12025550124");
        assertThat(call("DELETE", "/_aws/sns/sms-messages", "").statusCode()).isEqualTo(204);
        assertThat(phones.texts()).isEmpty();
    }

    @Test
    void optsOutAsLocalStackDoes() throws Exception {
        assertThat(call("POST", "/_aws/sns/phone-opt-outs", "{\"phoneNumber\": \"+12025550123\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(phones.optOuts().contains(NUMBER)).isTrue();

        HttpResponse<String> bad = call("POST", "/_aws/sns/phone-opt-outs", "{\"phoneNumber\": 7}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("phoneNumber must be");
    }

    @Test
    void setsShowsAndClearsFaults() throws Exception {
        HttpResponse<String> set = call("POST", "/_ishaar/faults", """
                {"seed": 3, "faults": [
                  {"kind": "THROTTLE", "share": 0.5, "code": "Throttled", "phoneNumber": "+12025550123"},
                  {"kind": "ERROR", "status": 504, "accepts": true, "times": 2},
                  {"kind": "LATE", "delayMs": 250}]}""");

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(faults.seed()).isEqualTo(3);
        assertThat(faults.inForce())
                .containsExactly(
                        Fault.throttle().share(0.5).code("Throttled").to(NUMBER),
                        Fault.error(504).afterAccepting().times(2),
                        Fault.late(Duration.ofMillis(250)));
        assertThat(json(get("/_ishaar/faults"))).isEqualTo(JSON.readTree(set.body()));
        JsonNode shown = JSON.readTree(set.body());
        ((ObjectNode) shown).remove("calls");
        assertThat(call("POST", "/_ishaar/faults", shown.toString()).body()).isEqualTo(set.body());

        faults.next(NUMBER);
        assertThat(json(get("/_ishaar/faults")).at("/calls/total").asInt()).isEqualTo(1);
        assertThat(json(call("DELETE", "/_ishaar/faults", "")).get("faults")).isEmpty();
        assertThat(json(get("/_ishaar/faults")).at("/calls/total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{                                                   | not JSON",
                "[]                                                  | JSON object",
                "{}                                                  | faults must be an array",
                "{\"fault\": []}                                     | fault is unknown",
                "{\"faults\": [], \"seed\": \"x\"}                   | seed must be",
                "{\"faults\": [{}]}                                  | faults[0].kind must be one of [THROTTLE",
                "{\"faults\": [{\"kind\": \"DOWN\", \"share\": 2}]}  | faults[0].share must be",
                "{\"faults\": [{\"kind\": \"DOWN\", \"share\": 0}]}  | faults[0].share must be",
                "{\"faults\": [{\"kind\": \"DOWN\", \"status\": 5}]} | faults[0].status is not a setting of DOWN",
                "{\"faults\": [{\"kind\": \"ERROR\", \"status\": 404}]} | faults[0].status must be 500 to 599",
                "{\"faults\": [{\"kind\": \"LATE\", \"delayMs\": 1.5}]} | faults[0].delayMs must be a whole number",
                "{\"faults\": [{\"kind\": \"LATE\", \"delayMs\": -1}]} | faults[0].delayMs must be 0 to",
                "{\"faults\": [{\"kind\": \"DROP\", \"accepts\": 1}]} | faults[0].accepts must be true or false",
                "{\"faults\": [{\"kind\": \"DROP\"}, {\"kind\": \"THROTTLE\", \"code\": \"Slow\"}]} | faults[1].code must be one of"
            })
    void namesTheFieldThatIsWrong(String body, String error) throws Exception {
        faults.set(Fault.down());

        HttpResponse<String> answer = call("POST", "/_ishaar/faults", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).contains(error);
        assertThat(faults.inForce()).containsExactly(Fault.down());
    }

    @ParameterizedTest
    @CsvSource({
        "GET , /_ishaar/faults       , Host: attacker.example                        , 403",
        "GET , /_aws/sns/sms-messages, Host: localhost.attacker.example:8001         , 403",
        "POST, /_aws/sns/phone-opt-outs, Host: 127.0.0.1\\r\\nOrigin: http://127.0.0.1, 403",
        "POST, /                     , Host: 127.0.0.1\\r\\nOrigin: http://evil.example, 403",
        "POST, /                     , Host: attacker.example                        , 403",
        "GET , /_ishaar/faults       , Host: LOCALHOST:8001                          , 200",
        "GET , /_ishaar/faults       , Host: [::1]:8001                              , 200",
        "GET , /_ishaar/fault        , Host: 127.0.0.1                               , 404",
        "GET , /_ishaar/faults/1     , Host: 127.0.0.1                               , 404",
        "PUT , /_ishaar/faults       , Host: 127.0.0.1                               , 405"
    })
    void isForThisMachineOnly(String method, String path, String headers, int status) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\n" + headers.replace("\\r\\n", "\r\n")
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void answersMalformedCallsAsSnsDoes() throws Exception {
        assertThat(List.of(
                        call("POST", "/", "").body(),
                        call("POST", "/", "Action=Publish&Version=2009-01-01").body(),
                        call("POST", "/", "Action=%zz").body(),
                        call("POST", "/", "Action=%3Cb%3E%26%00").body(),
                        call("POST", "/", "Action=" + "x".repeat(1 << 20)).body()))
                .satisfiesExactly(
                        missing -> assertThat(missing).contains("<Code>MissingAction</Code>"),
                        version -> assertThat(version).contains("<Code>InvalidAction</Code>"),
                        escape -> assertThat(escape).contains("<Code>MalformedQueryString</Code>"),
                        unsafe -> assertThat(unsafe).contains("operation &lt;b&gt;&amp;\uFFFD for"),
                        large -> assertThat(large).contains("<Code>RequestEntityTooLarge</Code>"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return call("GET", path, "");
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint.uri().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
