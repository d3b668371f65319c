package org.ishaar.receipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
        List<Runnable> tasks = new ArrayList<>();
        byText.values().forEach(ofOne -> tasks.add(() -> ofOne.forEach(line -> take(line, tally))));
        crew.workOff(tasks);
    }

    private void malformed(Tally tally) {
        tally.count(MALFORMED, 1);
        journal.trouble("malformed-receipt", "none");
    }

    /** The line boundary: whatever goes wrong with one, the others are taken. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private void take(Reported line, Tally tally) {
        try {
            if (hasTime.getAsBoolean()) {
                if (receipts.take(line, tally)) {
                    journal.trouble("no-quota", "none");
                }
            } else {
                notTaken("out-of-time", "none", tally);
            }
        } catch (StoreUnavailableException e) {
            notTaken("store-unavailable", e.code(), tally);
        } catch (RuntimeException e) {
            // Only the class: an exception's message may repeat what the line said.
            notTaken("receipt-not-taken", e.getClass().getSimpleName(), tally);
        }
    }

    private void notTaken(String what, String code, Tally tally) {
        tally.count(NOT_TAKEN, 1);
        journal.trouble(what, code);
    }
}
