package org.ishaar.notifier.decision;

import java.time.Clock;
import java.util.function.Supplier;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;

/**
 * What the decisions need of the world.
 *
 * @param clock in whole milliseconds, as the ledger keeps time
 * @param tokens random names for attempts
 */
public record Ports(
        Ledger ledger,
        Complaints complaints,
        SmsGateway gateway,
        Journal journal,
        Clock clock,
        Supplier<String> tokens) {}
