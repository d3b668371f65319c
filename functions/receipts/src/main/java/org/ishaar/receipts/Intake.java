package org.ishaar.receipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.function.Crew;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.receipts.decision.Receipts;
import org.ishaar.receipts.decision.Reported;
import org.ishaar.receipts.decision.Tally;
import org.ishaar.receipts.log.DeliveryLog;
import org.ishaar.receipts.log.LogEvent;

/** Takes many log events: texts side by side, the lines of one text in order. */
final class Intake {

    static final String MALFORMED = "ReceiptsMalformed";
    static final String NOT_TAKEN = "ReceiptsNotTaken";

    /** Texts whose entries are read in the same few calls: as many as these take, and no more, so that none is old. */
    private static final int FOUND_TOGETHER = 50;

    private final Receipts receipts;
    private final JsonJournal journal;
    private final BooleanSupplier hasTime;
    private final Crew crew;

    /**
     * @param hasTime whether the invocation has time for the calls of another line
     */
    Intake(Receipts receipts, JsonJournal journal, BooleanSupplier hasTime, Crew crew) {
        this.receipts = receipts;
        this.journal = journal;
        this.hasTime = hasTime;
        this.crew = crew;
    }

    /** Takes all lines it can; how many it could not is counted as {@link #NOT_TAKEN}, and they must come again. */
    void take(List<LogEvent> events, Tally tally) {
        Map<String, List<Reported>> byText = new LinkedHashMap<>();
        for (LogEvent event : events) {
            Optional<Reported> line = DeliveryLog.read(event);
            line.ifPresentOrElse(
                    reported -> byText.computeIfAbsent(reported.receipt().messageId(), id -> new ArrayList<>())
                            .add(reported),
                    () -> malformed(tally));
        }
        List<List<Reported>> texts = List.copyOf(byText.values());
        List<Runnable> tasks = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += FOUND_TOGETHER) {
            List<Reported> lines = texts.subList(from, Math.min(from + FOUND_TOGETHER, texts.size())).stream()
                    .flatMap(List::stream)
                    .toList();
            tasks.add(() -> attempt(lines.size(), tally, () -> takeTogether(lines, tally)));
        }
        crew.workOff(tasks);
    }

    private void takeTogether(List<Reported> lines, Tally tally) {
        Map<String, Notification> found = receipts.find(lines);
        lines.forEach(line -> attempt(1, tally, () -> take(line, found, tally)));
    }

    private void take(Reported line, Map<String, Notification> found, Tally tally) {
        if (receipts.take(line, Optional.ofNullable(found.get(line.receipt().messageId())), tally)) {
            journal.trouble("no-quota", "none");
        }
    }

    private void malformed(Tally tally) {
        tally.count(MALFORMED, 1);
        journal.trouble("malformed-receipt", "none");
    }

    /** The line boundary: whatever goes wrong with some, the others are taken. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private void attempt(int lines, Tally tally, Runnable work) {
        try {
            if (hasTime.getAsBoolean()) {
                work.run();
            } else {
                notTaken("out-of-time", "none", lines, tally);
            }
        } catch (StoreUnavailableException e) {
            notTaken("store-unavailable", e.code(), lines, tally);
        } catch (RuntimeException e) {
            // Only the class: an exception's message may repeat what the line said.
            notTaken("receipt-not-taken", e.getClass().getSimpleName(), lines, tally);
        }
    }

    private void notTaken(String what, String code, int lines, Tally tally) {
        tally.count(NOT_TAKEN, lines);
        journal.trouble(what, code);
    }
}
