package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetryRulesTest {
    private static final BatchResponse ALL_FAILED = new BatchResponse(0);
    private static final Slice FOUR = Slice.first(Records.records("1", "2", "3", "4"));

    @Test
    void isDoneWithABatchThatSucceeded() {
        Plan plan = rules(2, -1, true).afterInvoking(FOUR, new BatchResponse(4), Records.WRITTEN);

        assertThat(plan).isEqualTo(Plan.done(FOUR));
    }

    @Test
    void bisectsWithoutUsingUpARetry() {
        Plan plan = rules(0, -1, true).afterInvoking(FOUR, ALL_FAILED, Records.WRITTEN);

        assertThat(plan.done()).isEmpty();
        assertThat(plan.discards()).isEmpty();
        assertThat(plan.next()).extracting(Slice::sequences).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(plan.next()).extracting(Slice::retries).containsExactly(0, 0);
    }

    @Test
    void bisectsAtTheReturnedSequenceNumber() {
        Plan plan = rules(0, -1, true).afterInvoking(FOUR, new BatchResponse(3), Records.WRITTEN);

        assertThat(plan.done()).extracting(StreamRecord::sequence).containsExactly("1", "2", "3");
        assertThat(plan.next()).extracting(Slice::sequences).containsExactly(List.of("4"));
        assertThat(plan.next().get(0).retries()).isZero();
    }

    @Test
    void retriesTheRestOfAPartialSuccessWhenItMayNotBisect() {
        Plan plan = rules(1, -1, false).afterInvoking(FOUR, new BatchResponse(1), Records.WRITTEN);

        assertThat(plan.done()).extracting(StreamRecord::sequence).containsExactly("1");
        assertThat(plan.next()).extracting(Slice::sequences).containsExactly(List.of("2", "3", "4"));
        assertThat(plan.next().get(0).retries()).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheLastRetry() {
        RetryRules rules = rules(1, -1, false);
        Slice retried =
                rules.afterInvoking(FOUR, ALL_FAILED, Records.WRITTEN).next().get(0);

        Plan plan = rules.afterInvoking(retried, ALL_FAILED, Records.WRITTEN);

        assertThat(retried.retries()).isEqualTo(1);
        assertThat(plan).isEqualTo(Plan.discard(retried, "RetryAttemptsExhausted"));
    }

    @Test
    void retriesASingleRecordEvenWhenItMayBisect() {
        Slice one = Slice.first(Records.records("1"));

        Plan plan = rules(1, -1, true).afterInvoking(one, ALL_FAILED, Records.WRITTEN);

        assertThat(plan).isEqualTo(Plan.next(one.retried()));
    }

    @Test
    void retriesWithoutLimitUntilRecordsExpire() {
        Slice often = new Slice(FOUR.records(), 5_000, 5_000);
        RetryRules rules = rules(-1, -1, false);

        assertThat(rules.afterInvoking(often, ALL_FAILED, Records.WRITTEN.plusSeconds(86_400)))
                .isEqualTo(Plan.next(often.retried()));
        assertThat(rules.afterInvoking(often, ALL_FAILED, Records.WRITTEN.plusSeconds(86_401)))
                .isEqualTo(Plan.discard(often, "RecordAgeExceeded"));
    }

    @Test
    void discardsRecordsOverTheirAgeBeforeInvoking() {
        RetryRules rules = rules(-1, 60, true);

        assertThat(rules.beforeInvoking(FOUR, Records.WRITTEN.plusSeconds(60))).isEqualTo(Plan.next(FOUR));
        assertThat(rules.beforeInvoking(FOUR, Records.WRITTEN.plusSeconds(61)).discards())
                .containsExactly(new Plan.Discard(FOUR, "RecordAgeExceeded"));
    }

    @Test
    void sendsOldRecordsWhenNoAgeIsSet() {
        assertThat(rules(3, -1, true).beforeInvoking(FOUR, Records.WRITTEN.plusSeconds(90_000)))
                .isEqualTo(Plan.next(FOUR));
    }

    private static RetryRules rules(int retries, int age, boolean bisects) {
        return new RetryRules(Records.source(100, retries, age, bisects));
    }
}
