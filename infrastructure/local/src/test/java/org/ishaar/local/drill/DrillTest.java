package org.ishaar.local.drill;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.drill.FireDrill.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every alarm of alarms.yaml fires when its condition is true, with those it must and no other, and not otherwise. */
class DrillTest {

    private static final Path ROOT = Path.of("../..");

    private static FireDrill drill = new FireDrill(List.of(), NormalDays.data());
    private static String table = "";
    private static boolean asItShouldBe;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void hold() throws IOException {
        drill = FireDrill.of(ROOT.resolve("template.yaml"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        asItShouldBe = new DrillReport(drill, new PrintStream(bytes, true, StandardCharsets.UTF_8)).all();
        table = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hasADrillForEachAlarmInTheirOrder() {
        assertThat(DrillBook.drills())
                .extracting(Drill::alarm)
                .containsExactlyElementsOf(
                        drill.alarms().stream().map(Alarm::what).toList());
        assertThat(drill.alarms()).hasSizeGreaterThan(50);
    }

    @Test
    void firesNothingOnADayWithoutTrouble() {
        assertThat(table)
                .endsWith("%1$d of %1$d alarms fire; none without trouble\n"
                        .formatted(drill.alarms().size()));
        assertThat(asItShouldBe).isTrue();
    }

    @Test
    void firesEachAlarmWithThoseThatMustAndNoOther() {
        assertThat(DrillBook.drills()).allSatisfy(one -> {
            Finding finding = drill.hold(one);
            assertThat(finding.fires()).as("%s fires", one.alarm()).isTrue();
            assertThat(finding.others()).as("beside %s", one.alarm()).isEqualTo(new TreeSet<>(one.others()));
        });
    }

    @Test
    void setsOffOnlyTheSameAlarmsOtherLevelOrThatOfAllFailures() {
        assertThat(DrillBook.drills())
                .allSatisfy(one -> assertThat(one.others())
                        .as(one.alarm())
                        .allMatch(other -> family(other).equals(family(one.alarm()))
                                || (family(one.alarm()).equals("malformed")
                                        && family(other).equals("failed"))));
    }

    @Test
    void countsNothingThatNoFunctionCounts() {
        String functions = sources(ROOT.resolve("functions"));
        Set<String> counted = Pattern.compile("journal\\.(?:count|delay|trouble)\\(\\s*\"([A-Za-z-]+)\"")
                .matcher(sources(Path.of("src/main/java/org/ishaar/local/drill")))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());

        assertThat(counted)
                .contains("Held", "SpendLimitReached", "ceiling-reached")
                .allMatch(name -> functions.contains("\"" + name + "\""));
    }

    @Test
    void tellsEachAlarmInALineAsOperationsShowIt() {
        List<String> lines = table.lines().toList();
        assertThat(lines).hasSize(drill.alarms().size() + 2);
        assertThat(lines.get(2))
                .matches("stream-lag-critical +records are read 70 minutes late +FIRES +stream-lag-warning");

        report(drill).one("held-warning");
        Set<String> shown = text(ROOT.resolve("infrastructure/operations.md"))
                .lines()
                .filter(line ->
                        line.matches(".* FIRES\\b.*|.*what is made true.*|\\d+ of \\d+ alarms fire.*|.* periods of .*"))
                .collect(toSet());
        assertThat(shown).hasSize(7);
        assertThat((table + printed.toString(StandardCharsets.UTF_8)).lines()).containsAll(shown);
    }

    @Test
    void tellsWhatIsSilentAndWhatShouldNotFire() {
        assertThat(report(only("stream-lag-critical")).all()).isFalse();

        assertThat(lines().get(1)).endsWith("FIRES   stream-lag-warning (should, and does not)");
        assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith("not as it should be: 1\n");
    }

    @Test
    void tellsWhatOneAlarmCompares() {
        assertThat(report(drill).one("held-warning")).isTrue();

        assertThat(lines())
                .endsWith(
                        "Minimum of Ishaar Held > 0 in 60 of 66 periods of 60 s",
                        "  2026-03-04T12:52:00Z to 2026-03-04T13:00:00Z  0",
                        "  2026-03-04T13:00:00Z to 2026-03-04T14:00:00Z  1");
        assertThatThrownBy(() -> report(drill).one("held")).hasMessage("no alarm is named held");
    }

    private static FireDrill only(String... names) {
        List<Alarm> alarms = drill.alarms().stream()
                .filter(alarm -> List.of(names).contains(alarm.what()))
                .toList();
        return new FireDrill(alarms, NormalDays.data());
    }

    private DrillReport report(FireDrill of) {
        return new DrillReport(of, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String family(String alarm) {
        return alarm.substring(0, alarm.lastIndexOf('-'));
    }

    private static String sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java|src/main/java/.*\\.java"))
                    .map(DrillTest::text)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
