package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.local.cloud.Cloud;
import org.ishaar.local.cloud.Text;
import org.ishaar.local.phone.Delivered;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole system in memory, with the clocks of the deployment run fast, and what tests do and ask with it. */
final class Laptop implements AutoCloseable {

    static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Language FRENCH = Language.parse("fr").orElseThrow();

    final LocalSystem system;
    private final Cloud cloud;
    private final Set<Text> earlierTexts;
    private final Map<String, String> acceptedAt = new ConcurrentHashMap<>();

    private Laptop(Cloud cloud, LocalOptions options) throws IOException {
        this.cloud = cloud;
        cloud.clear();
        earlierTexts = Set.copyOf(cloud.texts());
        system = LocalSystem.start(options, beforeTheFirstText -> {});
    }

    static Laptop start(double timeScale) throws IOException {
        return start(timeScale, Map.of());
    }

    static Laptop start(double timeScale, Map<String, String> parameters) throws IOException {
        Cloud cloud = Cloud.current();
        LocalOptions here = new LocalOptions(TEMPLATE, parameters, Optional.empty(), Ports.FREE, timeScale, line -> {});
        return new Laptop(cloud, cloud.endpoint().map(here::at).orElse(here));
    }

    /** Puts a new French-speaking complaint. */
    void put(String complaintId, String status, String phoneNumber) {
        put(item(complaintId, status, Instant.now().toString(), phoneNumber));
    }

    void put(Map<String, AttributeValue> item) {
        system.client().putItem(put -> put.tableName("ComplaintsTable").item(item));
    }

    static Map<String, AttributeValue> item(String complaintId, String status, String changedAt, String phoneNumber) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("complaintId", AttributeValue.fromS(complaintId));
        item.put("status", AttributeValue.fromS(status));
        item.put("statusChangedAt", AttributeValue.fromS(changedAt));
        item.put("phoneNumber", AttributeValue.fromS(phoneNumber));
        item.put("language", AttributeValue.fromS("fr"));
        return item;
    }

    void changeStatus(String complaintId, String status) {
        update(
                complaintId,
                Map.of("status", status, "statusChangedAt", Instant.now().toString()));
    }

    void update(String complaintId, Map<String, String> attributes) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, AttributeValue.fromS(value));
        });
        String sets = String.join(
                ", ",
                attributes.keySet().stream()
                        .map(name -> "#" + name + " = :" + name)
                        .toList());
        system.client()
                .updateItem(update -> update.tableName("ComplaintsTable")
                        .key(Map.of("complaintId", AttributeValue.fromS(complaintId)))
                        .updateExpression("SET " + sets)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
    }

    void delete(String complaintId) {
        system.client()
                .deleteItem(delete -> delete.tableName("ComplaintsTable")
                        .key(Map.of("complaintId", AttributeValue.fromS(complaintId))));
    }

    /** As an operator does, in the console or by the documented line. */
    void brake(String mode) {
        AttributeValue control = AttributeValue.fromS("#control");
        system.client()
                .putItem(put -> put.tableName("NotificationsTable")
                        .item(Map.of("complaintId", control, "changeId", control, "mode", AttributeValue.fromS(mode))));
    }

    /** The complaint's entries as {@code STATUS STATE/REASON}, by changeId. */
    List<String> entries(String complaintId) {
        return system
                .client()
                .query(query -> query.tableName("NotificationsTable")
                        .consistentRead(true)
                        .keyConditionExpression("complaintId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(complaintId))))
                .items()
                .stream()
                .map(Laptop::state)
                .toList();
    }

    /** The texts on a phone, as {@code REFERENCE STATUS}, oldest first. */
    List<String> texts(String e164) {
        Stream<String> texts = cloud.endpoint().isEmpty()
                ? system.phones().texts(e164).stream().map(Delivered::text)
                : cloud.texts().stream()
                        .filter(text -> text.to().equals(e164) && !earlierTexts.contains(text))
                        .sorted(byAcceptance())
                        .map(Text::body);
        return texts.map(Laptop::told).toList();
    }

    /** Some emulators hand a text on to one of several threads, which note it in any order; the ledger knows better. */
    private Comparator<Text> byAcceptance() {
        for (Map<String, AttributeValue> item : sent()) {
            Objects.requireNonNull(item.get("history")).l().stream()
                    .map(AttributeValue::m)
                    .filter(step -> text(step, "state").equals("SENT"))
                    .forEach(step -> acceptedAt.put(text(item, "messageId"), text(step, "at")));
        }
        return Comparator.comparing(text -> acceptedAt.getOrDefault(text.messageId(), "not noted yet"));
    }

    private List<Map<String, AttributeValue>> sent() {
        return system.client().scan(scan -> scan.tableName("NotificationsTable")).items().stream()
                .filter(item -> item.containsKey("messageId") && item.containsKey("history"))
                .toList();
    }

    /** On all phones. */
    long total() {
        return cloud.endpoint().isEmpty()
                ? system.phones().total()
                : cloud.texts().size() - earlierTexts.size();
    }

    /** As a citizen does who answers STOP. */
    void optOut(String e164) {
        if (cloud.endpoint().isEmpty()) {
            system.phones().optOuts().optOut(e164);
        } else {
            cloud.optOut(e164);
        }
    }

    /** The delivery logs tell that every text arrived: this process's own do so unasked, no other emulator's do. */
    void receive() throws IOException {
        if (cloud.endpoint().isEmpty()) {
            return;
        }
        List<String> lines = sent().stream()
                .map(item -> ReceiptsIT.line(text(item, "messageId")))
                .toList();
        assertThat(system.function("ReceiptsFunction")
                        .invoke(ReceiptsIT.event(lines))
                        .failed())
                .isFalse();
    }

    /** What the API answers to an institution. */
    String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.api().uri() + path))
                .header("Authorization", "Bearer " + system.api().token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    void awaitTexts(String e164, int count) {
        await("texts on a phone", () -> texts(e164).size() >= count);
    }

    void awaitIdle() {
        await("a final state for everything", system::isIdle);
    }

    void awaitEntry(String complaintId, String entry) {
        await(entry, () -> entries(complaintId).contains(entry));
    }

    /** Taken by SNS, and perhaps delivered by now. */
    void awaitAccepted(String complaintId, String status) {
        await(
                status + " at SNS",
                () -> entries(complaintId).stream()
                        .anyMatch(Set.of(status + " SENT", status + " DELIVERED")::contains));
    }

    static void await(String what, Callable<Boolean> condition) {
        await(what, PATIENCE, condition);
    }

    static void await(String what, Duration patience, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(patience);
        while (!holds(condition)) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(end);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    String log() {
        try {
            return Files.readString(system.folder().resolve("functions.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        system.close();
    }

    /** Which change a text tells of: the catalogue is asked for every code. */
    static String told(String text) {
        String reference =
                text.replaceAll("(?s).*numéro ([A-Za-z0-9./_-]+).*", "$1").replaceAll("[.,]$", "");
        return Catalogue.load().codes().stream()
                .filter(code -> sameText(code, reference, text))
                .map(code -> reference + " " + code)
                .findFirst()
                .orElse("?");
    }

    private static boolean sameText(Status code, String reference, String text) {
        return Catalogue.load()
                .text(code, new ComplaintId(reference), FRENCH)
                .body()
                .equals(text);
    }

    private static String state(Map<String, AttributeValue> item) {
        String status = item.containsKey("status") ? text(item, "status") : "?";
        String reason = item.containsKey("reason") ? "/" + text(item, "reason") : "";
        return status + " " + text(item, "state") + reason;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Callable declares Exception.
    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError("the condition could not be asked", e);
        }
    }
}
