package org.ishaar.receipts;

import org.ishaar.receipts.decision.Evidence;

/** Where orphans are kept on AWS, and whose key hashes their numbers. */
final class EvidenceOfAws {

    private EvidenceOfAws() {}

    static Evidence evidence() {
        throw new IllegalStateException("no store for orphans yet: it comes with the evidence for uncertain texts");
    }
}
