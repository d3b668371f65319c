package org.ishaar.local.lambda;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The record of an asynchronous invocation that failed for good, as Lambda writes it to its destination:
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
record AsyncFailure(AsyncInvocations.Attempt attempt, Invocation last, String functionArn, String condition) {

    static final String RETRIES_EXHAUSTED = "RetriesExhausted";
    static final String AGE_EXCEEDED = "EventAgeExceeded";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    String json(Instant now) {
        ObjectNode record = JSON.createObjectNode().put("version", "1.0").put("timestamp", MILLISECONDS.format(now));
        record.putObject("requestContext")
                .put("requestId", attempt.requestId())
                .put("functionArn", functionArn + ":$LATEST")
                .put("condition", condition)
                .put("approximateInvokeCount", attempt.number());
        record.set("requestPayload", payload(attempt.event()));
        record.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        record.set("responsePayload", payload(last.payload()));
        return record.toString();
    }

    private static JsonNode payload(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.textNode(json);
        }
    }
}
