package org.ishaar.notifier.audit;

/**
 * What a run has found so far.
 *
 * @param complaints items of the complaints table looked at
 * @param entries of them, those whose last change the ledger had at the first look
 * @param missing those whose last change it had not
 * @param filed missing at both looks, so filed by the audit: lost by the stream
 * @param stale missing at both looks and too old to be told; the ledger may have forgotten it in its time
 * @param malformed missing and against the contract: filed at the first look, though its record may be on its way
 * @param recorded missing at the first look, but in the ledger at the second
 * @param readUnits read request units of the first look, as DynamoDB counted them
 */
public record Counts(
        long complaints,
        long entries,
        long missing,
        long filed,
        long stale,
        long malformed,
        long recorded,
        double readUnits) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    static final Counts FILED = new Counts(0, 0, 0, 1, 0, 0, 0, 0);
    static final Counts STALE = new Counts(0, 0, 0, 0, 1, 0, 0, 0);
    static final Counts RECORDED = new Counts(0, 0, 0, 0, 0, 0, 1, 0);

    Counts plus(Counts more) {
        return new Counts(
                complaints + more.complaints,
                entries + more.entries,
                missing + more.missing,
                filed + more.filed,
                stale + more.stale,
                malformed + more.malformed,
                recorded + more.recorded,
                readUnits + more.readUnits);
    }
}
