package org.ishaar.local.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.template.Resources.properties;
import static org.ishaar.local.template.Resources.typeOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds what to do, and nothing that the system counts on goes unwatched. */
class AlarmsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern PARAGRAPH = Pattern.compile("infrastructure/operations\\.md#([a-z-]+)$");
    private static final Pattern NAME = Pattern.compile("^ishaar-\\$\\{Stage}-(.+)-(?:warning|critical)$");

    private Map<String, Object> stack = Map.of();
    private Map<String, Map<String, Object>> alarms = Map.of();
    private Map<String, Object> deployed = Map.of();
    private String operations = "";

    @BeforeEach
    void read() throws IOException {
        stack = CloudFormationYaml.parse(Files.readString(ROOT.resolve("infrastructure/alarms.yaml")));
        alarms = Values.map(stack.get("Resources")).entrySet().stream()
                .filter(resource -> typeOf(resource.getValue()).equals("AWS::CloudWatch::Alarm"))
                .collect(Collectors.toMap(Map.Entry::getKey, resource -> properties(resource.getValue())));
        deployed = Values.map(CloudFormationYaml.parse(Files.readString(ROOT.resolve("template.yaml")))
                .get("Resources"));
        operations = Files.readString(ROOT.resolve("infrastructure/operations.md"));
    }

    @Test
    void everyAlarmSaysWhatHappenedAndHasItsParagraph() {
        Set<String> headings = Pattern.compile("(?m)^### (.+)$")
                .matcher(operations)
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(toSet());

        assertThat(alarms.size()).isGreaterThan(40);
        alarms.forEach((id, alarm) -> {
            assertThat(paragraphOf(alarm)).as(id).isIn(headings);
            assertThat(operations.contains("`" + whatOf(alarm) + "`"))
                    .as("operations.md names `%s`", whatOf(alarm))
                    .isTrue();
        });
    }

    @Test
    void everyParagraphNamesASavedQueryAndWhenTheAlarmIsOver() throws IOException {
        Set<String> saved = Values.map(
                        CloudFormationYaml.parse(Files.readString(ROOT.resolve("infrastructure/dashboard.yaml")))
                                .get("Resources"))
                .values()
                .stream()
                .filter(resource -> typeOf(resource).equals("AWS::Logs::QueryDefinition"))
                .map(query ->
                        String.valueOf(Values.map(properties(query).get("Name")).get("Fn::Sub")))
                .map(name -> "`" + name.substring(name.indexOf('/') + 1) + "`")
                .collect(toSet());
        Map<String, String> paragraphs = Pattern.compile("(?ms)^### (.+?)$(.*?)(?=^##)")
                .matcher(operations)
                .results()
                .collect(Collectors.toMap(
                        one -> one.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'), one -> one.group(2)));

        assertThat(saved).hasSizeGreaterThan(10);
        alarms.values().stream().map(AlarmsTest::paragraphOf).distinct().forEach(name -> {
            String paragraph = paragraphs.getOrDefault(name, "");
            assertThat(paragraph)
                    .as(name)
                    .contains("saved query")
                    .containsPattern("(?i)\\b(is )?over (when|by|with|a) ");
            assertThat(saved).as("queries of %s", name).anyMatch(paragraph::contains);
            Pattern.compile("saved query (`[^`]+`)")
                    .matcher(paragraph)
                    .results()
                    .forEach(query -> assertThat(saved).as(name).contains(query.group(1)));
        });
    }

    @Test
    void everyLevelThatIsMissingIsExplained() {
        Set<String> names = alarms.values().stream().map(AlarmsTest::nameOf).collect(toSet());
        alarms.values().stream()
                .filter(alarm -> !names.contains(nameOf(alarm).replaceAll("-warning$", "-critical"))
                        || !names.contains(nameOf(alarm).replaceAll("-critical$", "-warning")))
                .forEach(alarm -> assertThat(operations)
                        .as("one level of %s", whatOf(alarm))
                        .containsPattern("(?ms)`" + whatOf(alarm)
                                + "`(?:(?!^##).)*(no lesser level|one level|no critical|critical only)"));
    }

    @Test
    void everyAlarmIsToldWhenItBeginsAndWhenItEnds() {
        alarms.forEach((id, alarm) -> {
            assertThat(alarm.get("AlarmActions")).as(id).hasToString("[{Ref=Topic}]");
            assertThat(alarm.get("OKActions")).as(id).hasToString("[{Ref=Topic}]");
        });
    }

    @Test
    void everyAlarmHasANameOfItsOwnThatEndsInItsLevel() {
        Set<String> names = new HashSet<>();
        alarms.forEach((id, alarm) -> {
            assertThat(nameOf(alarm)).as(id).matches("ishaar-\\$\\{Stage}-[a-z-]+-(warning|critical)");
            assertThat(names.add(nameOf(alarm))).as(nameOf(alarm)).isTrue();
        });
    }

    /** But for those that run at deployments only: CloudFormation waits for them, and fails the deployment. */
    @Test
    void everyFunctionIsWatchedForErrors() {
        Set<String> atDeployments = deployed.values().stream()
                .filter(resource -> typeOf(resource).startsWith("Custom::"))
                .map(resource -> String.valueOf(properties(resource).get("ServiceToken")))
                .collect(toSet());
        Set<String> watched = alarms.values().stream()
                .filter(alarm -> "Errors".equals(alarm.get("MetricName")))
                .map(alarm -> String.valueOf(alarm.get("Dimensions")))
                .collect(toSet());

        assertThat(idsOf("AWS::Serverless::Function"))
                .filteredOn(function -> !atDeployments.contains("{Fn::GetAtt=[" + function + ", Arn]}"))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(function ->
                        assertThat(watched).contains("[{Name=FunctionName, Value={Ref=" + function + "Name}}]"));
    }

    @Test
    void everyBucketOfFailuresIsWatchedForObjectsAndForWhatItCouldNotTake() {
        assertThat(idsOf("AWS::S3::Bucket")).hasSize(2).allSatisfy(bucket -> {
            assertThat(properties(deployed.getOrDefault(bucket, Map.of())))
                    .containsEntry("MetricsConfigurations", List.of(Map.of("Id", "All")));
            assertThat(alarms.values().toString().contains("{Name=BucketName, Value={Ref=" + bucket + "Name}}"))
                    .as(bucket)
                    .isTrue();
        });
        assertThat(alarms.values().stream()
                        .filter(alarm -> "DestinationDeliveryFailures".equals(alarm.get("MetricName"))))
                .hasSize(2);
    }

    @Test
    void everyMetricOfOursThatIsWatchedIsOneThatIsCounted() {
        Set<String> ours = alarms.values().stream()
                .filter(alarm -> "Ishaar".equals(alarm.get("Namespace")))
                .map(alarm -> String.valueOf(alarm.get("MetricName")))
                .collect(toSet());

        assertThat(ours).contains("Held", "OldestDue", "AuditMissing", "SpendLimitReached");
        assertThat(operations)
                .contains(ours.stream().map(metric -> "`" + metric + "`").toList());
    }

    /** A name that no alarm has would stop every deployment. */
    @Test
    void everyAlarmThatTakesANewVersionBackIsThere() throws IOException {
        Set<String> names = alarms.values().stream().map(AlarmsTest::nameOf).collect(toSet());
        String template = Files.readString(ROOT.resolve("template.yaml"));

        List<String> stops = Pattern.compile("!Sub \"(ishaar-\\$\\{Stage}-[a-z-]+-(?:warning|critical))\"")
                .matcher(template)
                .results()
                .map(stop -> stop.group(1))
                .toList();
        assertThat(stops).hasSize(6).isSubsetOf(names);
    }

    @Test
    void handsTheAlarmsEveryNameTheyAskFor() {
        assertThat(Values.map(
                        properties(deployed.getOrDefault("Alarms", Map.of())).get("Parameters")))
                .containsOnlyKeys(Values.map(stack.get("Parameters")).keySet());
    }

    private List<String> idsOf(String type) {
        return deployed.entrySet().stream()
                .filter(resource -> typeOf(resource.getValue()).equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String paragraphOf(Map<String, Object> alarm) {
        return firstGroup(PARAGRAPH, String.valueOf(alarm.get("AlarmDescription")));
    }

    private static String nameOf(Map<String, Object> alarm) {
        return String.valueOf(Values.map(alarm.get("AlarmName")).get("Fn::Sub"));
    }

    /** The name without its ends: what happened. */
    private static String whatOf(Map<String, Object> alarm) {
        return firstGroup(NAME, nameOf(alarm));
    }

    private static String firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "none";
    }
}
