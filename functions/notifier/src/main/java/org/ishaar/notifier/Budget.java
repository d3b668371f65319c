package org.ishaar.notifier;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.notifier.decision.bounds.Bounds;
import org.ishaar.notifier.decision.bounds.Ceilings;
import org.ishaar.notifier.decision.bounds.Ceilings.Shares;
import org.ishaar.notifier.decision.bounds.DayShare;
import org.ishaar.notifier.decision.bounds.Lane;
import org.ishaar.notifier.decision.bounds.Limits;
import org.ishaar.notifier.decision.bounds.Permits;
import org.ishaar.notifier.decision.bounds.Pocket;
import org.ishaar.notifier.decision.bounds.Rate;
import org.ishaar.notifier.decision.bounds.Repeats;
import org.ishaar.notifier.decision.bounds.SendTally;
import org.ishaar.notifier.decision.bounds.TextCounts.Counter;
import org.ishaar.notifier.table.DynamoMinuteCounts;
import org.ishaar.notifier.table.DynamoPace;
import org.ishaar.notifier.table.DynamoTextCounts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function instance may still send, kept between invocations so that they share the writes for it. */
final class Budget {

    private final Map<Lane, Pocket> pockets = new EnumMap<>(Lane.class);
    private final Shares shares;
    private final SendTally tally;
    private final int senders;
    private final Clock clock;

    Budget(DynamoDbClient dynamo, NotifierSettings settings, Clock clock) {
        String table = settings.notificationsTable();
        DynamoPace pace = new DynamoPace(dynamo, table);
        for (Lane lane : Lane.values()) {
            pockets.put(
                    lane, new Pocket(pace, lane, clock, () -> UUID.randomUUID().toString()));
        }
        DynamoTextCounts counts = new DynamoTextCounts(dynamo, table);
        shares = new Shares(new DayShare(counts, Counter.TOTAL, clock), new DayShare(counts, Counter.ABROAD, clock));
        tally = new SendTally(new DynamoMinuteCounts(dynamo, table), clock);
        senders = settings.senders();
        this.clock = clock;
    }

    /** What one invocation gets of it. */
    Bounds bounds(Lane lane, Limits limits, JsonJournal journal, Consumer<Duration> rest) {
        Pocket pocket = Objects.requireNonNull(pockets.get(lane));
        return new Bounds(
                new Permits(pocket, new Rate(limits.textsPerSecond(), senders), clock, rest),
                new Ceilings(shares, limits, clock, journal),
                new Repeats(tally, journal));
    }

    /** At an invocation's end: tells the other senders how it went. */
    void report(JsonJournal journal) {
        try {
            tally.report();
        } catch (StoreUnavailableException e) {
            journal.trouble("sends-not-reported", e.code());
        }
    }
}
