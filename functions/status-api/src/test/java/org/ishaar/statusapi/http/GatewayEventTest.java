package org.ishaar.statusapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events as API Gateway's documentation shows them; the calls of Gateway go through Lambda's own types. */
class GatewayEventTest {

    /** From the developer guide's example of payload format 2.0, as far as it matters. */
    private static final String DOCUMENTED = """
            {
              "version": "2.0",
              "routeKey": "$default",
              "rawPath": "/v1/complaints/2026~3101~118",
              "rawQueryString": "parameter1=value1&parameter1=value2&parameter2=value",
              "cookies": ["cookie1", "cookie2"],
              "headers": {"Accept-Language": "ar, fr;q=0.5", "header2": "value1,value2"},
              "queryStringParameters": {"parameter1": "value1,value2", "parameter2": "value"},
              "requestContext": {
                "accountId": "123456789012",
                "authorizer": {"jwt": {"claims": {"client_id": "portal", "scope": "complaints/read"}, "scopes": null}},
                "http": {"method": "POST", "path": "/v1/complaints", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"},
                "timeEpoch": 1583348638390
              },
              "body": "eyJ9",
              "pathParameters": null,
              "isBase64Encoded": true
            }
            """;

    @Test
    void readsACall() throws IOException {
        ApiRequest call = read(DOCUMENTED);

        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/v1/complaints/2026~3101~118");
        assertThat(call.query()).isEqualTo("parameter1=value1&parameter1=value2&parameter2=value");
        assertThat(call.headers()).isEqualTo(Map.of("accept-language", "ar, fr;q=0.5", "header2", "value1,value2"));
        assertThat(call.content()).isEqualTo(new ApiRequest.Body("eyJ9", true));
        assertThat(call.caller()).isEqualTo(new Caller("portal", Set.of("complaints/read")));
    }

    @Test
    void takesWhatIsMissingForNotGiven() throws IOException {
        ApiRequest call = read(
                "{\"rawPath\":\"/v1/statuses\",\"rawQueryString\":null,\"body\":null,\"requestContext\":{\"http\":{\"method\":\"GET\"},\"authorizer\":null}}");

        assertThat(call.query()).isEmpty();
        assertThat(call.headers()).isEmpty();
        assertThat(call.content()).isEqualTo(ApiRequest.Body.NONE);
        assertThat(call.caller()).isNull();
    }

    @Test
    void doesNotRepeatWhatItCannotRead() {
        assertThatIOException()
                .isThrownBy(() -> read("{\"body\": secret}"))
                .withMessage("the gateway's event is no JSON")
                .withNoCause();
    }

    @Test
    void writesTheAnswerAsTheGatewayTakesIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GatewayEvent.write(new Reply(200, Map.of("content-type", "application/json"), "{\"label\":\"مسجلة\"}"), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},"
                        + "\"body\":\"{\\\"label\\\":\\\"مسجلة\\\"}\",\"isBase64Encoded\":false}");
    }

    private static ApiRequest read(String event) throws IOException {
        return GatewayEvent.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
