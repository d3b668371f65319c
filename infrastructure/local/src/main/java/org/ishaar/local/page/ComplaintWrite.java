package org.ishaar.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.UtcMillis;
import org.ishaar.local.http.JsonFields;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One write to the complaints table as case management does it, through the SDK or as a line of the AWS CLI. */
final class ComplaintWrite {

    private static final String TABLE = "ComplaintsTable";
    private static final String CHANGED_AT = "statusChangedAt";
    private static final Set<String> OPTIONAL = Set.of("phoneNumber", "language", "office");
    private static final int LONGEST_OFFICE = 64;

    private final String complaintId;
    private final Map<String, String> attributes;

    private ComplaintWrite(String complaintId, Map<String, String> attributes) {
        this.complaintId = complaintId;
        this.attributes = attributes;
    }

    /** What is not given stays what it is in the table. */
    static ComplaintWrite read(JsonNode body, Instant now) {
        JsonFields.checkKnown(
                body,
                Set.of("complaintId", "status", "phoneNumber", "language", "office"),
                "give complaintId, status, and perhaps phoneNumber, language, office");
        String id = given(body, "complaintId");
        refuseUnless(
                ComplaintId.parse(id).isPresent(), "complaintId", "1 to 64 characters of letters, digits, - / . _");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("status", given(body, "status"));
        attributes.put(CHANGED_AT, UtcMillis.of(now));
        body.fieldNames().forEachRemaining(name -> {
            if (OPTIONAL.contains(name) && !given(body, name).isBlank()) {
                attributes.put(name, given(body, name));
            }
        });
        check(attributes);
        return new ComplaintWrite(id, attributes);
    }

    private static void check(Map<String, String> given) {
        refuseUnless(
                Status.parse(given.get("status")).isPresent(), "status", "a code: 1 to 64 characters of A-Z, 0-9, _");
        refuseUnless(
                !given.containsKey("language")
                        || Language.parse(given.get("language")).isPresent(),
                "language",
                "a language of the catalogue");
        refuseUnless(given.getOrDefault("office", "").length() <= LONGEST_OFFICE, "office", "at most 64 characters");
    }

    private static String given(JsonNode body, String name) {
        JsonNode value = body.path(name);
        refuseUnless(value.isTextual(), name, "a string");
        return value.textValue();
    }

    private static void refuseUnless(boolean holds, String field, String rule) {
        if (!holds) {
            throw new RefusedException(field, field + " must be " + rule);
        }
    }

    String complaintId() {
        return complaintId;
    }

    void to(DynamoDbClient client) {
        client.updateItem(update -> update.tableName(TABLE)
                .key(Map.of("complaintId", AttributeValue.fromS(complaintId)))
                .updateExpression(expression())
                .expressionAttributeNames(
                        attributes.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
                .expressionAttributeValues(attributes.entrySet().stream()
                        .collect(Collectors.toMap(
                                given -> ":" + given.getKey(), given -> AttributeValue.fromS(given.getValue())))));
    }

    private String expression() {
        return attributes.keySet().stream()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", ", "SET ", ""));
    }

    /** For a POSIX shell; the change takes effect when the line is run. */
    String cli(URI dynamoDb) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        attributes.keySet().forEach(name -> names.put("#" + name, name));
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        key.putObject("complaintId").put("S", complaintId);
        return "AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws dynamodb update-item --endpoint-url " + dynamoDb
                + " --region eu-west-3 --table-name " + TABLE
                + " --key " + quoted(key.toString())
                + " --update-expression " + quoted(expression())
                + " --expression-attribute-names " + quoted(names.toString())
                + " --expression-attribute-values " + values();
    }

    private String values() {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, value) -> values.putObject(":" + name).put("S", value));
        String word = quoted(values.toString());
        String now = attributes.getOrDefault(CHANGED_AT, "");
        // The first one, since no code looks like a time. The quotes end for the shell to put it in: '…'$(date)'…'.
        int at = word.indexOf(now);
        return word.substring(0, at) + "'$(date -u +%FT%TZ)'" + word.substring(at + now.length());
    }

    /** As one word of a POSIX shell: nothing in it means anything, a quote is put in from outside. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "ComplaintWrite[" + complaintId + "]";
    }
}
