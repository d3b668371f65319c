package org.ishaar.receipts.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.StoreUnavailableException;

/**
 * Holds all sending when the account's SMS quota is used up. SNS goes on accepting texts then, and drops them.
 *
 * <p>The quota is a month's (SNS developer guide, "Requesting increases to your monthly SMS spending quota"), so the
 * hold lasts to the first of the next month, in UTC.
 */
final class Quota {

    /**
     * An older line is no news: while the quota is used up, each text that is tried brings a new one. Without this a
     * replay would bring back a hold that somebody ended after raising the quota.
     */
    private static final Duration NEWS = Duration.ofHours(1);

    private final QuotaHold quotaHold;
    private final Clock clock;

    Quota(Ports ports) {
        quotaHold = ports.quotaHold();
        clock = ports.clock();
    }

    /**
     * @return whether a hold was set for this line
     * @throws StoreUnavailableException when the hold could not be set
     */
    boolean isFoundUsedUp(Reported reported) {
        if (reported.receipt().verdict() != Verdict.NO_QUOTA || !isNews(reported)) {
            return false;
        }
        Instant acceptedAt = reported.receipt().acceptedAt();
        Instant until = nextMonth(acceptedAt);
        // A log may come days late: last month's quota is no reason to hold this month's texts.
        return clock.instant().isBefore(until) && quotaHold.hold(until, acceptedAt);
    }

    private boolean isNews(Reported reported) {
        return clock.instant().isBefore(reported.loggedAt().plus(NEWS));
    }

    private static Instant nextMonth(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC)
                .plusMonths(1)
                .withDayOfMonth(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
