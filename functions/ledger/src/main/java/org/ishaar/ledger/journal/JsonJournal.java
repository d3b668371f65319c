package org.ishaar.ledger.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.State;
import org.ishaar.complaint.StatusChange;
import org.ishaar.ledger.Journal;
import org.jspecify.annotations.Nullable;

/** One invocation's log lines and metrics. Only ids, states, reasons and codes are ever written. */
public final class JsonJournal implements Journal {

    private final Consumer<String> out;
    private final String requestId;
    private final Metrics metrics = new Metrics();

    public JsonJournal(Consumer<String> out, String requestId) {
        this.out = out;
        this.requestId = requestId;
    }

    @Override
    public void recorded(Notification entry) {
        if (entry.state() == State.PENDING) {
            return;
        }
        JsonLine line = entry.state() == State.FAILED
                ? line("ERROR", "recorded", entry.change())
                : line("INFO", "recorded", entry.change());
        line.put("state", entry.state().name());
        line.putIfPresent("reason", entry.reason());
        line.putIfPresent("badAttribute", entry.malformedAttribute());
        write(line);
        count(entry);
    }

    @Override
    public void repeatedUncertain(Notification entry) {
        write(line("WARN", "repeated-uncertain", entry.change()));
        metrics.count("UncertainResends", null, 1);
    }

    @Override
    public void settledByReceipt(Notification entry) {
        write(line("INFO", "settled-by-receipt", entry.change()));
        metrics.count("DoublesPrevented", null, 1);
    }

    @Override
    public void acceptedTwice(Notification entry) {
        write(line("WARN", "accepted-twice", entry.change()));
        metrics.count("AcceptedTwice", null, 1);
    }

    @Override
    public void returned(StatusChange change) {
        write(line("WARN", "returned-change", change));
        metrics.count("ReturnedChanges", null, 1);
    }

    /** Only counted: the state that the entry takes is logged, and a carrier's words never are. */
    @Override
    public void received(Receipt receipt) {
        if (receipt.priceUsd() != null) {
            metrics.amount("PriceUsd", receipt.priceUsd().doubleValue());
        }
        if (receipt.dwellMillis() != null) {
            metrics.milliseconds("DwellTime", receipt.dwellMillis());
        }
    }

    @Override
    public void trouble(String what, StatusChange change, String code) {
        JsonLine line = line("WARN", what, change);
        line.put("code", code);
        write(line);
        metrics.count("Trouble", what, 1);
    }

    @Override
    public void trouble(String what, String code) {
        JsonLine line = start("ERROR", what);
        line.put("code", code);
        write(line);
        metrics.count("Trouble", what, 1);
    }

    /** An entry that somebody should have looked at long ago. */
    public void stuck(Notification entry) {
        JsonLine line = line("WARN", "stuck", entry.change());
        line.put("state", entry.state().name());
        line.putIfPresent("reason", entry.reason());
        line.putIfPresent("dueAt", entry.dueAt());
        write(line);
    }

    /** One line of figures: counts, times, dates. */
    public void told(String event, Map<String, ?> figures) {
        JsonLine line = start("INFO", event);
        figures.forEach((name, figure) -> line.put(name, figure));
        write(line);
    }

    public void count(String metric, long value) {
        metrics.count(metric, null, (double) value);
    }

    /** Writes the invocation's metrics; call once, at its end. */
    public void close() {
        metrics.lines().forEach(out);
    }

    private void count(Notification entry) {
        String reason = entry.reason() == null ? null : entry.reason().name();
        String state = entry.state().name();
        metrics.count(state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT), reason, 1);
        if (entry.state() == State.SENT && entry.sent() != null) {
            metrics.count("Parts", null, entry.sent().parts());
            Instant accepted = entry.history().get(entry.history().size() - 1).at();
            delay("TimeFromStatusChange", entry.change().changedAt(), accepted);
            delay("TimeFromWrite", entry.change().written().at(), accepted);
            metrics.milliseconds("Lateness", Lateness.of(entry).toMillis());
        }
    }

    /** Counts milliseconds; none where the first time is not known. */
    public void delay(String metric, @Nullable Instant from, Instant to) {
        if (from != null) {
            metrics.milliseconds(metric, Math.max(0, Duration.between(from, to).toMillis()));
        }
    }

    private JsonLine line(String level, String event, StatusChange change) {
        JsonLine line = start(level, event);
        line.put("complaintId", change.complaintId());
        line.put("changeId", change.id().value());
        return line;
    }

    private JsonLine start(String level, String event) {
        JsonLine line = new JsonLine();
        line.put("level", level);
        line.put("event", event);
        line.put("requestId", requestId);
        return line;
    }

    private void write(JsonLine line) {
        out.accept(line.end());
    }
}
