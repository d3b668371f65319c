package org.ishaar.notifier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.audit.AuditJournal;
import org.ishaar.notifier.audit.AuditRun;
import org.ishaar.notifier.audit.Counts;

/** The audit's lines and metrics. */
record AuditLog(JsonJournal journal) implements AuditJournal {

    @Override
    public void ended(AuditRun run, Duration took, long stuck) {
        Counts counts = run.counts();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("night", run.night());
        figures.put("complaints", counts.complaints());
        figures.put("entries", counts.entries());
        figures.put("missing", counts.missing());
        figures.put("filed", counts.filed());
        figures.put("stale", counts.stale());
        figures.put("malformed", counts.malformed());
        figures.put("recordedSince", counts.recorded());
        figures.put("stuck", stuck);
        figures.put("seconds", took.toSeconds());
        figures.put("readUnits", counts.readUnits());
        journal.told("audit-ended", figures);
        journal.count("AuditedComplaints", counts.complaints());
        journal.count("AuditMissing", counts.filed());
        journal.count("AuditStuck", stuck);
        journal.count("AuditSeconds", took.toSeconds());
    }

    @Override
    public void unfinished(LocalDate night) {
        journal.trouble("audit-unfinished", night.toString());
    }

    @Override
    public void trouble(String what, String code) {
        journal.trouble(what, code);
    }
}
