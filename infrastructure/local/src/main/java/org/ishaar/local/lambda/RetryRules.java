package org.ishaar.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishaar.local.template.StreamSource;

/** When an event source mapping retries, bisects and gives up. */
final class RetryRules {
    static final String RETRIES_EXHAUSTED = "RetryAttemptsExhausted";
    static final String AGE_EXCEEDED = "RecordAgeExceeded";

    /** A stream keeps its records this long; a maximum of -1 means until then. */
    private static final Duration EXPIRY = Duration.ofHours(24);

    private final int maximumRetries;
    private final boolean ageIsLimited;
    private final Duration maximumAge;
    private final boolean bisects;

    RetryRules(StreamSource source) {
        this.maximumRetries = source.maximumRetryAttempts();
        this.ageIsLimited = source.maximumRecordAgeInSeconds() >= 0;
        this.maximumAge = ageIsLimited ? Duration.ofSeconds(source.maximumRecordAgeInSeconds()) : EXPIRY;
        this.bisects = source.bisectBatchOnFunctionError();
    }

    /** Records over the age limit never reach the function. */
    Plan beforeInvoking(Slice slice, Instant now) {
        List<StreamRecord> records = slice.records();
        int old = 0;
        while (ageIsLimited && old < records.size() && tooOld(records.get(old), now)) {
            old++;
        }
        if (old == 0) {
            return Plan.next(slice);
        }
        List<Slice> rest = old == records.size() ? List.of() : List.of(slice.from(old));
        return new Plan(List.of(), rest, List.of(new Plan.Discard(slice.before(old), AGE_EXCEEDED)));
    }

    /** The slice was just invoked; records before failedFrom are done. */
    Plan afterInvoking(Slice slice, BatchResponse response, Instant now) {
        int failedFrom = response.failedFrom();
        if (failedFrom == slice.records().size()) {
            return Plan.done(slice);
        }
        if (failedFrom == 0) {
            return afterFailure(slice, now);
        }
        Slice rest = slice.from(failedFrom);
        // With both options on, the returned sequence number is where the batch is bisected.
        Plan plan = bisects ? Plan.next(rest) : retry(rest, now);
        return plan.after(slice.before(failedFrom).records());
    }

    private Plan afterFailure(Slice slice, Instant now) {
        int size = slice.records().size();
        if (bisects && size > 1) {
            return Plan.next(slice.before(size / 2), slice.from(size / 2));
        }
        return retry(slice, now);
    }

    private Plan retry(Slice slice, Instant now) {
        if (maximumRetries >= 0 && slice.retries() >= maximumRetries) {
            return Plan.discard(slice, RETRIES_EXHAUSTED);
        }
        // With a limit of its own, only the records over it are given up, before the next try.
        if (!ageIsLimited && tooOld(slice.records().get(0), now)) {
            return Plan.discard(slice, AGE_EXCEEDED);
        }
        return Plan.next(slice.retried());
    }

    private boolean tooOld(StreamRecord record, Instant now) {
        return record.created().plus(maximumAge).isBefore(now);
    }
}
