package org.ishaar.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sender's attempt at one change, as the simulation saw it. */
final class Hold {

    final ChangeKey change;
    final String token;
    final Sender sender;
    /** Simulated time, not the sender's clock. */
    final long startedAt;
    /** Whether the ledger ever took it. */
    boolean won;
    /** When it first did, simulated time. */
    long wonAt;
    /** Whether its sender asked SNS if the citizen had answered STOP. */
    boolean asked;
    /** Whether something went wrong for its sender since: a fault of a table or of SNS, or death. */
    boolean disturbed;
    /** Whether its sender died before it began another. */
    boolean orphaned;
    /** Whether its entry was let expire by a write that arrived when whoever wrote it had given up waiting. */
    boolean forgotLate;
    /** Who let its entry expire; null while nobody has, or it is kept again. */
    @Nullable
    Sender forgottenBy;

    Hold(ChangeKey change, String token, Sender sender, long startedAt) {
        this.change = change;
        this.token = token;
        this.sender = sender;
        this.startedAt = startedAt;
    }

    Instant startedByItsClock() {
        return sender.lambda.at(startedAt);
    }
}
