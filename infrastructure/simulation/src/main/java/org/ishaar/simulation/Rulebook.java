package org.ishaar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.QuietHours;
import org.ishaar.notifier.decision.Courtesy;
import org.ishaar.notifier.decision.Freshness;
import org.ishaar.notifier.decision.Patience;
import org.ishaar.notifier.decision.Recipients;
import org.ishaar.notifier.decision.Rules;

/** The deployment under test: template.yaml's defaults. */
final class Rulebook {

    static final Duration LEASE = Duration.ofMinutes(15);
    static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    /** Seconds that a sender's clock may be off where receipts are proof: what decision 10 trusts SNS's clock to. */
    static final int EVIDENCE_SKEW = 5;

    static final Duration GIVE_UP = Duration.ofHours(72);
    static final Duration ABSENT_GRACE = Duration.ofHours(1);
    static final Duration LONGEST_BACKOFF = Duration.ofMinutes(240);
    static final Duration TOO_LATE = Duration.ofDays(7);

    static final QuietHours QUIET = QuietHours.parse("21:00-08:00");

    static final Duration STALE = Duration.ofHours(168);
    static final Duration RETENTION = Duration.ofDays(730);

    /** Statuses that the catalogue lets come again; it treats one that it does not know as such. */
    static final Set<String> REPEATABLE = Set.of("INFORMATION_REQUESTED", "NEW_STEP");

    private static final Recipients RECIPIENTS = new Recipients("MA", Set.of("MA", "FR"), Set.of());
    private static final Freshness FRESHNESS = new Freshness(STALE, Instant.EPOCH);
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            LONGEST_BACKOFF);

    private Rulebook() {}

    static Rules by(Knobs knobs) {
        Patience patience = new Patience(
                LEASE,
                BACKOFF,
                GIVE_UP,
                ABSENT_GRACE,
                World.CALL,
                CLOCK_SKEW,
                Lambda.longest(knobs),
                knobs.repeatsUncertain());
        QuietHours quiet = knobs.quiet() ? QUIET : QuietHours.NONE;
        Courtesy courtesy = new Courtesy(Duration.ofSeconds(knobs.holdSeconds()), quiet, knobs.textsADay());
        return new Rules(Catalogue.load(), RECIPIENTS, patience, FRESHNESS, courtesy, RETENTION);
    }
}
