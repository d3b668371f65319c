package org.ishaar.local.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.MissingOperand;
import org.ishaar.local.drill.FireDrill.Finding;

/** Tells what fired, one line an alarm. */
public final class DrillReport {

    private final FireDrill drill;
    private final PrintStream out;

    public DrillReport(FireDrill drill, PrintStream out) {
        this.drill = drill;
        this.out = out;
    }

    /** All drills; whether every alarm fires as it should, and none without trouble. */
    public boolean all() {
        Set<String> withoutTrouble = drill.withoutTrouble();
        print("alarm", "what is made true", "", "others that fire");
        int fired = 0;
        int wrong = 0;
        for (Alarm alarm : drill.alarms()) {
            Optional<Finding> finding = find(alarm).map(drill::hold);
            finding.ifPresentOrElse(this::print, () -> print(alarm.what(), "(no drill)", "SILENT", ""));
            fired += finding.filter(Finding::fires).isPresent() ? 1 : 0;
            wrong += finding.filter(Finding::isAsItShouldBe).isPresent() ? 0 : 1;
        }
        String peace = withoutTrouble.isEmpty() ? "none" : String.join(", ", withoutTrouble);
        out.println(fired + " of " + drill.alarms().size() + " alarms fire; " + peace + " without trouble"
                + (wrong > 0 ? "; not as it should be: " + wrong : ""));
        return wrong == 0 && withoutTrouble.isEmpty();
    }

    /** One drill, with what the alarm compared; whether it fires as it should. */
    public boolean one(String name) {
        Alarm alarm = drill.alarm(name).orElseThrow(() -> new IllegalArgumentException("no alarm is named " + name));
        Drill held = find(alarm).orElseThrow(() -> new IllegalStateException("nobody has written a drill of " + name));
        Finding finding = drill.hold(held);
        print(finding);
        out.println(alarm.condition());
        compared(alarm, held).forEach(line -> out.println("  " + line));
        return finding.isAsItShouldBe();
    }

    /** Periods in a row that have the same value, in one line, oldest first. */
    private List<String> compared(Alarm alarm, Drill held) {
        double[] values = alarm.values(NormalDays.END, drill.during(held), MissingOperand.ZERO);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= values.length; i++) {
            if (i == values.length || Double.compare(values[i], values[from]) != 0) {
                Instant begin = NormalDays.END.minus(alarm.period().multipliedBy(values.length - from));
                Duration length = alarm.period().multipliedBy(i - from);
                String value = Double.isNaN(values[from])
                        ? "nothing told"
                        : String.format(Locale.ROOT, "%,.2f", values[from]).replaceAll("\\.00$", "");
                lines.add(begin + " to " + begin.plus(length) + "  " + value);
                from = i;
            }
        }
        return lines;
    }

    private static Optional<Drill> find(Alarm alarm) {
        return DrillBook.drills().stream()
                .filter(drill -> drill.alarm().equals(alarm.what()))
                .findFirst();
    }

    private void print(Finding finding) {
        List<String> others = new ArrayList<>();
        finding.others()
                .forEach(other ->
                        others.add(finding.drill().others().contains(other) ? other : other + " (should not)"));
        Set<String> missing = new TreeSet<>(finding.drill().others());
        missing.removeAll(finding.others());
        missing.forEach(other -> others.add(other + " (should, and does not)"));
        print(
                finding.drill().alarm(),
                finding.drill().words(),
                finding.fires() ? "FIRES" : "SILENT",
                String.join(", ", others));
    }

    private void print(String alarm, String words, String result, String others) {
        out.println(String.format(Locale.ROOT, "%-38s  %-51s  %-6s  %s", alarm, words, result, others)
                .stripTrailing());
    }
}
