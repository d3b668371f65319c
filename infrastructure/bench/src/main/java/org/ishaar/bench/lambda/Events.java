package org.ishaar.bench.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.ishaar.bench.stub.Complaint;

/** Events as AWS hands them to functions. */
public final class Events {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Events() {}

    /** A batch of the table's stream: a registration of each of these complaints. */
    public static String stream(long firstComplaint, int records) {
        ArrayNode batch = JSON.arrayNode();
        LongStream.range(firstComplaint, firstComplaint + records)
                .mapToObj(Events::record)
                .forEach(batch::add);
        return JSON.objectNode().set("Records", batch).toString();
    }

    private static ObjectNode record(long number) {
        ObjectNode item = Complaint.numbered(number).item();
        ObjectNode record = JSON.objectNode()
                .put("eventID", "id" + number)
                .put("eventName", "INSERT")
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "eu-west-3")
                .put("eventSourceARN", "arn:aws:dynamodb:eu-west-3:000000000000:table/ComplaintsTable/stream/1");
        ObjectNode data = record.putObject("dynamodb")
                .put("ApproximateCreationDateTime", Instant.now().getEpochSecond())
                .put("SequenceNumber", Long.toString(100_000_000_000_000_000L + number))
                .put("SizeBytes", 160)
                .put("StreamViewType", "NEW_AND_OLD_IMAGES");
        data.putObject("Keys").set("complaintId", item.get("complaintId"));
        data.set("NewImage", item);
        return record;
    }

    public static String schedule() {
        ObjectNode event = JSON.objectNode()
                .put("version", "0")
                .put("id", "1")
                .put("source", "aws.events")
                .put("detail-type", "Scheduled Event")
                .put("account", "000000000000")
                .put("time", "2026-03-02T10:00:00Z")
                .put("region", "eu-west-3");
        event.putArray("resources");
        event.putObject("detail");
        return event.toString();
    }

    /** A delivery log line of SNS as a subscription hands it over. */
    public static String receipt() throws IOException {
        ObjectNode data = JSON.objectNode()
                .put("messageType", "DATA_MESSAGE")
                .put("owner", "000000000000")
                .put("logGroup", "sns/eu-west-3/000000000000/DirectPublishToPhoneNumber")
                .put("logStream", "1");
        data.putArray("subscriptionFilters").add("receipts");
        data.putArray("logEvents")
                .addObject()
                .put("id", "1")
                .put("timestamp", Instant.now().toEpochMilli())
                .put("message", deliveryLog());
        ObjectNode event = JSON.objectNode();
        event.putObject("awslogs").put("data", zipped(data.toString()));
        return event.toString();
    }

    private static String deliveryLog() {
        ObjectNode line = JSON.objectNode();
        line.putObject("notification")
                .put("messageId", "00000000-0000-4000-8000-000000000001")
                .put("timestamp", "2026-03-02 10:00:00.000");
        line.putObject("delivery")
                .put("destination", "+212661230001")
                .put("priceInUSD", 0.05)
                .put("providerResponse", "Message has been accepted by phone carrier")
                .put("dwellTimeMs", 599);
        line.put("status", "SUCCESS");
        return line.toString();
    }

    private static String zipped(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(zipped.toByteArray());
    }

    /** A portal asks for one complaint. */
    public static String query() {
        ObjectNode event = JSON.objectNode()
                .put("version", "2.0")
                .put("routeKey", "GET /v1/complaints/{complaintId}")
                .put("rawPath", "/v1/complaints/2026~3101~1")
                .put("rawQueryString", "")
                .put("isBase64Encoded", false);
        event.putObject("headers").put("accept-language", "fr");
        event.putObject("pathParameters").put("complaintId", "2026~3101~1");
        ObjectNode context = event.putObject("requestContext").put("requestId", "1");
        context.putObject("http")
                .put("method", "GET")
                .put("path", "/v1/complaints/2026~3101~1")
                .put("sourceIp", "127.0.0.1");
        ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
        jwt.putObject("claims").put("client_id", "portal").put("scope", "complaints/read");
        jwt.putArray("scopes").add("complaints/read");
        return event.toString();
    }
}
