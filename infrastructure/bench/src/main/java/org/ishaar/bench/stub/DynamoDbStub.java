package org.ishaar.bench.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's answers: a complaint that is read exists, an entry from its put to its update, for whoever queries by
 * complaint, and of the notifications table nothing else. It evaluates no expression: every condition holds, so that the
 * same event can be handled again, and an update is not applied.
 */
final class DynamoDbStub {

    private static final String COMPLAINTS = "ComplaintsTable";

    /** The only table here with indexes. */
    private static final String NOTIFICATIONS = "NotificationsTable";

    private final Traffic traffic;
    private final Map<String, Map<String, JsonNode>> entries = new ConcurrentHashMap<>();

    DynamoDbStub(Traffic traffic) {
        this.traffic = traffic;
    }

    ObjectNode answer(String operation, JsonNode request) {
        String table = request.path("TableName").asText("");
        traffic.count(operation + " " + table + kind(request));
        return switch (operation) {
            case "GetItem" -> get(table, request.path("Key"));
            case "PutItem" -> put(table, request.path("Item"));
            case "UpdateItem" -> update(table, request);
            case "Query" -> query(request);
            default -> found(List.of());
        };
    }

    /** The notifications table holds items of the functions' own, whose ids begin with a hash sign. */
    private static String kind(JsonNode request) {
        String id = request.at("/Key/complaintId/S").asText("");
        return id.startsWith("#") ? " " + id.replaceAll("(#[a-z]+).*", "$1") : "";
    }

    private ObjectNode get(String table, JsonNode key) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (table.equals(COMPLAINTS)) {
            answer.set("Item", new Complaint(key.at("/complaintId/S").asText()).item());
        }
        traffic.read(Units.toReadConsistently(Units.size(answer.path("Item"))));
        return answer;
    }

    private ObjectNode put(String table, JsonNode item) {
        entries.computeIfAbsent(complaint(item), id -> new ConcurrentHashMap<>())
                .put(change(item), item);
        traffic.written(Units.toWrite(Units.size(item)) + indexes(table, names(item)));
        return JsonNodeFactory.instance.objectNode();
    }

    /** The larger of before and after, taken as what was put and the values that are set. */
    private ObjectNode update(String table, JsonNode request) {
        JsonNode before = remove(request.path("Key"));
        long size = Units.size(request.path("ExpressionAttributeValues")) + (before == null ? 0 : Units.size(before));
        String expression = request.path("UpdateExpression").asText("");
        traffic.written(Units.toWrite(size) + indexes(table, touched(expression)));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (request.path("ReturnValues").asText("").equals("UPDATED_NEW")) {
            counters(answer.putObject("Attributes"), request);
        }
        return answer;
    }

    /** A day's counts of texts: whatever was added is what stands. */
    private static void counters(ObjectNode attributes, JsonNode request) {
        request.path("ExpressionAttributeNames")
                .forEach(name -> attributes.putObject(name.asText()).put("N", "1"));
    }

    private @Nullable JsonNode remove(JsonNode key) {
        Map<String, JsonNode> ofComplaint = entries.remove(complaint(key));
        return ofComplaint == null ? null : ofComplaint.get(change(key));
    }

    /** By complaint; the indexes are empty. */
    private ObjectNode query(JsonNode request) {
        String id = request.at("/ExpressionAttributeValues/:id/S").asText();
        boolean ofComplaint = request.path("IndexName").isMissingNode();
        return found(ofComplaint ? entries.getOrDefault(id, Map.of()).values() : List.of());
    }

    private ObjectNode found(Collection<JsonNode> items) {
        traffic.read(
                Units.toReadConsistently(items.stream().mapToLong(Units::size).sum()));
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("Count", items.size()).put("ScannedCount", items.size());
        answer.putArray("Items").addAll(items);
        return answer;
    }

    private static long indexes(String table, Set<String> attributes) {
        return table.equals(NOTIFICATIONS) ? Units.indexesOf(attributes) : 0;
    }

    private static TreeSet<String> touched(String expression) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : expression.split("[^A-Za-z]+")) {
            words.add(word);
        }
        return words;
    }

    private static TreeSet<String> names(JsonNode item) {
        TreeSet<String> names = new TreeSet<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String complaint(JsonNode key) {
        return key.at("/complaintId/S").asText();
    }

    private static String change(JsonNode key) {
        return key.at("/changeId/S").asText();
    }
}
