package org.ishaar.local.drill;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ishaar.local.drill.LogReview.Finding;

/** Tells what became of the alarms by a log, one line an alarm. */
public record LogReport(List<Finding> findings, PrintStream out) {

    public void print() {
        for (Finding finding : findings) {
            String since = finding.since().map(Instant::toString).orElse("");
            out.println(String.format(
                            Locale.ROOT, "%-30s  %-9s  %s", finding.alarm().what(), finding.standing(), since)
                    .stripTrailing());
        }
        long now = findings.stream()
                .filter(finding -> finding.standing().equals("ALARM"))
                .count();
        out.println(now + " of the " + findings.size() + " alarms on our own metrics in ALARM at the log's end");
    }
}
