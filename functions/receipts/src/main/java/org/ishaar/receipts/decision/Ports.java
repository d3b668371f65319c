package org.ishaar.receipts.decision;

import java.time.Clock;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.MessageIds;

/**
 * What the decisions need of the world.
 *
 * @param clock in whole milliseconds, as the ledger keeps time
 */
public record Ports(
        Ledger ledger, MessageIds messageIds, Evidence evidence, QuotaHold quotaHold, Journal journal, Clock clock) {}
