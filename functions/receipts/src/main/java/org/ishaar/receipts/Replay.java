package org.ishaar.receipts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ishaar.receipts.decision.Tally;
import org.ishaar.receipts.log.LogGroups;

/** Reads a span of the delivery logs again, hour by hour, so that what stops can be gone on with. */
final class Replay {

    /** What SNS sends in an hour at its default 20 texts a second can be taken well within one invocation. */
    private static final Duration SLICE = Duration.ofHours(1);

    private final LogGroups groups;
    private final List<String> names;
    private final Intake intake;
    private final BooleanSupplier hasTime;

    /**
     * @param names of the groups
     * @param hasTime whether the invocation has time for another page
     */
    Replay(LogGroups groups, List<String> names, Intake intake, BooleanSupplier hasTime) {
        this.groups = groups;
        this.names = names;
        this.intake = intake;
        this.hasTime = hasTime;
    }

    /** Where it stopped, for the next invocation to begin at; empty when it is done. What is read twice is repetition. */
    Optional<Instant> run(ReplayRequest request, Tally tally) {
        Instant from = request.since();
        while (from.isBefore(request.until())) {
            Instant end = from.plus(SLICE);
            Instant to = end.isBefore(request.until()) ? end : request.until();
            if (!readSlice(from, to, tally)) {
                return Optional.of(from);
            }
            from = to;
        }
        return Optional.empty();
    }

    private boolean readSlice(Instant from, Instant to, Tally tally) {
        for (String group : names) {
            String token = null;
            do {
                if (!hasTime.getAsBoolean()) {
                    return false;
                }
                LogGroups.Page page = groups.read(group, from, to, token);
                intake.take(page.events(), tally);
                token = page.nextToken();
            } while (token != null);
        }
        return tally.of(Intake.NOT_TAKEN) == 0;
    }
}
