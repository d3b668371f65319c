package org.ishaar.notifier.decision;

import org.ishaar.ledger.MessageIds;
import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.OpenAttempts;
import org.ishaar.ledger.Orphans;

/** What can tell of a text of unknown outcome; asked only where the deployment adopts receipts. */
public record Witnesses(NumberHash numberHash, Orphans orphans, MessageIds messageIds, OpenAttempts openAttempts) {}
