package org.ishaar.simulation;

import java.time.Instant;

/** One sender's attempt at one change, as the simulation saw it. */
final class Hold {

    final ChangeKey change;
    final String token;
    final Sender sender;
    /** Simulated time, not the sender's clock. */
    final long startedAt;
    /** Whether the ledger ever took it. */
    boolean won;
    /** Whether its sender asked SNS if the citizen had answered STOP. */
    boolean asked;
    /** Whether something went wrong for its sender since: a fault of a table or of SNS, or death. */
    boolean disturbed;

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
