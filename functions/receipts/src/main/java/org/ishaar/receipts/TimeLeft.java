package org.ishaar.receipts;

import com.amazonaws.services.lambda.runtime.Context;

/** How much an invocation can still begin. */
record TimeLeft(Context context) {

    /** A line takes up to six calls of the table, all of which may need a retry but never all their time. */
    private static final int A_LINE_MILLIS = 10_000;

    /** A page of log events, and the lines on it. */
    private static final int A_PAGE_MILLIS = 45_000;

    boolean isEnoughForALine() {
        return context.getRemainingTimeInMillis() > A_LINE_MILLIS;
    }

    boolean isEnoughForAPage() {
        return context.getRemainingTimeInMillis() > A_PAGE_MILLIS;
    }
}
