package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.template.Resources.properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators look at shows what is counted, and searches the logs that there are. */
class DashboardTest {

    private static final Path ROOT = Path.of("../..");

    private Map<String, Object> stack = Map.of();

    @BeforeEach
    void read() throws IOException {
        stack = CloudFormationYaml.parse(Files.readString(ROOT.resolve("infrastructure/dashboard.yaml")));
    }

    @Test
    void showsOnlyWhatOperationsExplain() throws IOException {
        String operations = Files.readString(ROOT.resolve("infrastructure/operations.md"));
        List<String> ours = new ArrayList<>();
        for (JsonNode widget : body().path("widgets")) {
            for (JsonNode metric : widget.path("properties").path("metrics")) {
                if (metric.path(0).asText().equals("Ishaar")) {
                    ours.add(metric.path(1).asText());
                }
            }
        }

        assertThat(ours)
                .contains("Sent", "TimeFromWrite", "PriceUsd", "OldestDue")
                .allMatch(metric -> operations.contains("`" + metric + "`"));
    }

    @Test
    void placesEveryWidgetWithinTheScreenAndOverNoOther() throws IOException {
        List<JsonNode> placed = new ArrayList<>();
        for (JsonNode widget : body().path("widgets")) {
            assertThat(widget.path("x").asInt() + widget.path("width").asInt()).isLessThanOrEqualTo(24);
            assertThat(placed).noneMatch(other -> overlap(widget, other));
            placed.add(widget);
        }
        assertThat(placed).hasSizeGreaterThan(10);
    }

    @Test
    void isHandedEveryNameItAsksFor() throws IOException {
        Map<String, Object> template =
                Values.map(CloudFormationYaml.parse(Files.readString(ROOT.resolve("template.yaml")))
                        .get("Resources"));

        Map<String, Object> given = properties(template.getOrDefault("Dashboard", Map.of()));
        assertThat(Values.map(given.get("Parameters")))
                .containsOnlyKeys(Values.map(stack.get("Parameters")).keySet());
    }

    @Test
    void searchesTheLogsOfAllWhoRecordWhatAQueryIsFor() {
        List<String> senders = List.of("Notifier", "Resender", "Auditor");
        List<String> receivers = List.of("Receipts", "ReceiptsReplay", "Orphans");

        assertThat(searchedBy("FailedQuery")).containsExactlyInAnyOrderElementsOf(senders);
        assertThat(searchedBy("MalformedQuery")).containsExactlyInAnyOrderElementsOf(senders);
        assertThat(searchedBy("UnreachedQuery")).containsExactlyInAnyOrderElementsOf(receivers);
        assertThat(searchedBy("WaitingQuery")).containsAll(senders).containsAll(receivers);
        assertThat(searchedBy("OneComplaintQuery")).containsAll(senders).containsAll(receivers);
    }

    /** The functions whose log groups a saved query searches. */
    private List<String> searchedBy(String query) {
        Map<String, Object> saved =
                properties(Values.map(stack.get("Resources")).getOrDefault(query, Map.of()));
        return Values.list(saved.get("LogGroupNames")).stream()
                .map(reference -> String.valueOf(Values.map(reference).get("Ref")))
                .map(parameter -> parameter.replace("LogGroupName", ""))
                .toList();
    }

    private JsonNode body() throws IOException {
        Map<String, Object> dashboard =
                properties(Values.map(stack.get("Resources")).getOrDefault("Dashboard", Map.of()));
        String body = String.valueOf(Values.map(dashboard.get("DashboardBody")).get("Fn::Sub"));
        return new ObjectMapper().readTree(body.replaceAll("\\$\\{[^}]+}", "1"));
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return meet(one, other, "x", "width") && meet(one, other, "y", "height");
    }

    private static boolean meet(JsonNode one, JsonNode other, String from, String length) {
        int first = one.path(from).asInt();
        int second = other.path(from).asInt();
        return first < second + other.path(length).asInt()
                && second < first + one.path(length).asInt();
    }
}
