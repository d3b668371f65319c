package org.ishaar.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a page knows that listens to the runner: the latest of each row, phone and pulse. */
final class PageEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, JsonNode> rows = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> phones = new ConcurrentHashMap<>();
    private volatile JsonNode pulse = JSON.createObjectNode();
    private final Queue<String> all = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> reading;
    private volatile int mostRowsAtOnce;
    private String event = "";

    private PageEvents(URI uri) {
        reading = HTTP.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(this::read));
    }

    static PageEvents open(URI uri) {
        return new PageEvents(uri);
    }

    private void read(String line) {
        if (line.startsWith("event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("data: ")) {
            all.add(line);
            take(json(line.substring(6)));
        }
    }

    private void take(JsonNode data) {
        switch (event) {
            case "snapshot" -> {
                data.path("changes").forEach(row -> rows.put(row.path("id").asText(), row));
                data.path("phones").forEach(phone -> phones.put(phone.path("id").asText(), phone));
                pulse = data.path("pulse");
            }
            case "changes" -> {
                mostRowsAtOnce = Math.max(mostRowsAtOnce, data.size());
                data.forEach(row -> rows.put(row.path("id").asText(), row));
            }
            case "phones" -> data.forEach(phone -> phones.put(phone.path("id").asText(), phone));
            case "pulse" -> pulse = data;
            default -> throw new AssertionError("an event that nobody knows: " + event);
        }
    }

    /** In this state with so many steps, which says that the ledger was read. */
    JsonNode awaitRow(String complaintId, String state, int steps) {
        Laptop.await(
                complaintId + " " + state,
                () -> row(complaintId)
                        .filter(row -> row.path("state").asText().equals(state)
                                && row.path("steps").size() >= steps)
                        .isPresent());
        return row(complaintId).orElseThrow();
    }

    JsonNode awaitText(String reference, String receipt) {
        Laptop.await(
                "a text of " + reference,
                () -> texts().anyMatch(text ->
                        isOf(text, reference) && text.path("receipt").asText().equals(receipt)));
        return texts().filter(text -> isOf(text, reference)).findFirst().orElseThrow();
    }

    /** Of the only phone. */
    String phoneId() {
        return phones.keySet().iterator().next();
    }

    int pulse(String count) {
        int before = pulse.path(count).asInt();
        JsonNode seen = pulse;
        Laptop.await("a pulse", () -> !pulse.equals(seen));
        return Math.max(before, pulse.path(count).asInt());
    }

    int mostRowsAtOnce() {
        return mostRowsAtOnce;
    }

    String everything() {
        return String.join("\n", all);
    }

    /** The runner ends the stream when it ends. */
    void awaitEnd() {
        Laptop.await("the end of the events", reading::isDone);
    }

    private Optional<JsonNode> row(String complaintId) {
        return rows.values().stream()
                .filter(row -> row.path("complaintId").asText().equals(complaintId))
                .findFirst();
    }

    private Stream<JsonNode> texts() {
        return phones.values().stream()
                .flatMap(phone -> StreamSupport.stream(phone.path("texts").spliterator(), false));
    }

    private static boolean isOf(JsonNode text, String reference) {
        return text.path("text").asText().contains(reference);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
