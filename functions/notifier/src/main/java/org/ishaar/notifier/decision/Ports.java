package org.ishaar.notifier.decision;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;

/**
 * What the decisions need of the world.
 *
 * @param clock in whole milliseconds, as the ledger keeps time
 * @param tokens random names for attempts
 * @param witnesses of texts of unknown outcome; empty where receipts are not adopted
 */
public record Ports(
        Ledger ledger,
        Complaints complaints,
        SmsGateway gateway,
        Journal journal,
        Clock clock,
        Supplier<String> tokens,
        Optional<Witnesses> witnesses) {

    /** Without witnesses. */
    @SuppressWarnings("checkstyle:ParameterNumber") // As many as there are ports.
    public Ports(
            Ledger ledger,
            Complaints complaints,
            SmsGateway gateway,
            Journal journal,
            Clock clock,
            Supplier<String> tokens) {
        this(ledger, complaints, gateway, journal, clock, tokens, Optional.empty());
    }

    public Ports with(Optional<Witnesses> heard) {
        return new Ports(ledger, complaints, gateway, journal, clock, tokens, heard);
    }
}
