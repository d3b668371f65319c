package org.ishaar.receipts.decision;

import org.ishaar.ledger.NumberHash;
import org.ishaar.ledger.Orphans;

/** Receipts that no entry is known for, kept under the hash of their number: proof for texts of unknown outcome. */
public record Evidence(Orphans orphans, NumberHash numberHash) {}
