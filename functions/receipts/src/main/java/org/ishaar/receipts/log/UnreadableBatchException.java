package org.ishaar.receipts.log;

/** A subscription's call that is not gzipped JSON with log events: kept whole by the failure destination. */
public final class UnreadableBatchException extends RuntimeException {

    UnreadableBatchException(String why) {
        super("the subscription's data could not be read: " + why);
    }
}
