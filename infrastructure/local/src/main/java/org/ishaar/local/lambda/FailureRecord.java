package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The invocation record that Lambda sends to an S3 failure destination: the whole batch and why it was given up. */
record FailureRecord(
        Plan.Discard discard, Optional<Invocation> last, String functionArn, String streamArn, String shardId) {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    String json(Instant now, String requestId) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.set("requestContext", requestContext(requestId));
        last.ifPresent(invocation -> record.set("responseContext", responseContext(invocation)));
        record.put("version", "1.0").put("timestamp", MILLISECONDS.format(now));
        record.set("DDBStreamBatchInfo", batch());
        record.set("payload", StreamRecord.event(discard.slice().records()));
        return record.toString();
    }

    private ObjectNode requestContext(String requestId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", requestId)
                .put("functionArn", functionArn)
                .put("condition", discard.condition())
                .put("approximateInvokeCount", discard.slice().invocations());
    }

    private static ObjectNode responseContext(Invocation invocation) {
        ObjectNode context =
                JsonNodeFactory.instance.objectNode().put("statusCode", 200).put("executedVersion", "$LATEST");
        return context.put("functionError", invocation.failed() ? "Unhandled" : null);
    }

    private ObjectNode batch() {
        List<StreamRecord> records = discard.slice().records();
        StreamRecord first = records.get(0);
        StreamRecord last = records.get(records.size() - 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("shardId", shardId)
                .put("startSequenceNumber", first.sequence())
                .put("endSequenceNumber", last.sequence())
                .put("approximateArrivalOfFirstRecord", seconds(first.created()))
                .put("approximateArrivalOfLastRecord", seconds(last.created()))
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
