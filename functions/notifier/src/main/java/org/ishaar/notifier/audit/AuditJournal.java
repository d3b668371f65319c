package org.ishaar.notifier.audit;

import java.time.Duration;
import java.time.LocalDate;

/** What operators are told of the audit itself. */
public interface AuditJournal {

    /**
     * A run ended: all complaints were compared.
     *
     * @param stuck entries that should have been looked at long ago
     */
    void ended(AuditRun run, Duration took, long stuck);

    /** The night before's run did not come to its end; a new one begins. */
    void unfinished(LocalDate night);

    /** Something went wrong that is handled; {@code what} is a fixed word, the code is DynamoDB's or a class. */
    void trouble(String what, String code);
}
