package org.ishaar.ledger;

/** The ledger will never take this entry: a defect of the record, not of the ledger. */
public final class RefusedEntryException extends RuntimeException {

    public RefusedEntryException(String attempted, Throwable cause) {
        super(attempted, cause);
    }
}
