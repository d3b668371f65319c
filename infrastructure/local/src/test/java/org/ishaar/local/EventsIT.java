package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ishaar.complaint.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events that template.yaml's pipe makes of the ledger's own stream, against the schema that institutions read. */
class EventsIT {

    private static final String NUMBER = "+212612345678";
    private static final JsonMapper JSON = new JsonMapper();

    private Laptop laptop;

    @BeforeEach
    void start() throws IOException {
        laptop = Laptop.start(100, Map.of("TellEventBus", "true"));
    }

    @AfterEach
    void stop() {
        laptop.close();
    }

    @Test
    void tellsEachStateButASenderAtWorkAndEndsWithTheLast() throws IOException {
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitEntry("2026/1", "REGISTERED DELIVERED");
        laptop.awaitIdle();

        assertThat(details())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.path("complaintId").asText()).isEqualTo("2026/1"))
                .extracting(event -> event.path("state").asText())
                .containsExactly("SENT", "DELIVERED");
    }

    @Test
    void saysWhyInTheReason() throws IOException {
        laptop.put("2026/1", "REGISTERED", "0537123456");
        laptop.awaitIdle();

        assertThat(details())
                .extracting(event -> event.path("state").asText() + "/"
                        + event.path("reason").asText())
                .containsExactly("SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @Test
    void tellsNothingOfTheLedgersOwnItemsAndNothingOfTheNumber() throws IOException {
        laptop.brake("on");
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.awaitIdle();

        assertThat(Files.readString(file()))
                .contains("2026/1")
                .doesNotContain("#control", "612345678", "phoneHint", "MA…", "numberHash");
    }

    @Test
    void keepsToItsSchema() throws IOException {
        laptop.put("2026/1", "REGISTERED", NUMBER);
        laptop.put(Laptop.item("2026/2", "registered!", "soon", NUMBER));
        laptop.awaitIdle();

        JsonNode schema = schema();
        assertThat(details()).hasSizeGreaterThan(2).allSatisfy(event -> {
            assertThat(names(event)).isEqualTo(names(schema.path("properties")));
            assertThat(event.path("time").isIntegralNumber()).isTrue();
            assertThat(event.path("sequence").asText())
                    .matches(schema.at("/properties/sequence/pattern").asText());
        });
    }

    @Test
    void namesInItsSchemaEveryStateButPending() throws IOException {
        Set<String> states =
                new TreeSet<>(List.of(State.values()).stream().map(State::name).toList());
        states.remove("PENDING");

        Set<String> told = new TreeSet<>();
        schema().at("/properties/state/enum").forEach(state -> told.add(state.asText()));
        assertThat(told).isEqualTo(states);
    }

    private List<JsonNode> details() throws IOException {
        return Files.readAllLines(file()).stream().map(EventsIT::detail).toList();
    }

    private static JsonNode detail(String line) {
        JsonNode event = read(line);
        assertThat(event.path("source").asText()).isEqualTo("ishaar");
        assertThat(event.path("detail-type").asText()).isEqualTo("NotificationStateChanged");
        return event.path("detail");
    }

    private Path file() {
        return laptop.system.folder().resolve("events.jsonl");
    }

    private static JsonNode schema() throws IOException {
        return read(Files.readString(Path.of("../notification-state-changed.schema.json")));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
