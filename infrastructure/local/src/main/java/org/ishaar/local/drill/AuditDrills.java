package org.ishaar.local.drill;

import java.util.List;

/** What the night's audit finds, or that there was none. */
final class AuditDrills {

    private static final int HOURS_WITHOUT = 26;

    private AuditDrills() {}

    static List<Drill> drills() {
        return List.of(
                Drill.of("audit-missing-warning", "the audit files one change", missing(1)),
                Drill.of("audit-missing-critical", "the audit files 51 changes", missing(51), "audit-missing-warning"),
                Drill.of(
                        "audit-stuck-warning",
                        "the audit finds an entry overdue by an hour",
                        Trouble.once(journal -> journal.count("AuditStuck", 1))),
                Drill.of(
                        "audit-absent-critical",
                        "no audit ends for 26 hours",
                        Trouble.minutes(HOURS_WITHOUT * 60)
                                .silencing("AuditedComplaints", "AuditMissing", "AuditStuck")));
    }

    private static Trouble missing(int changes) {
        return Trouble.once(journal -> journal.count("AuditMissing", changes));
    }
}
