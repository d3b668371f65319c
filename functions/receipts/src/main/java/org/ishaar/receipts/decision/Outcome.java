package org.ishaar.receipts.decision;

/** What became of one receipt. */
public enum Outcome {
    /** The entry has it now. */
    APPLIED("ReceiptsApplied"),
    /** The entry has it now, beside an earlier one that says the opposite and stands. */
    CONTRADICTING("ReceiptsContradicting"),
    /** The entry had it already. */
    REPEATED("ReceiptsRepeated"),
    /** No entry knows the message id. */
    UNKNOWN("ReceiptsUnknown");

    private final String metric;

    Outcome(String metric) {
        this.metric = metric;
    }

    public String metric() {
        return metric;
    }
}
