package org.ishaar.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishaar.complaint.Verdict;
import org.jspecify.annotations.Nullable;

/** Takes texts to phones, or not, and writes delivery logs of them: late, twice, never, and of other systems' texts. */
final class Carrier {

    private static final String NOBODY_OF_OURS = "+212600000001";
    private static final List<Verdict> FAILURES = List.of(
            Verdict.PASSING,
            Verdict.PASSING,
            Verdict.PASSING,
            Verdict.NUMBER_REFUSED,
            Verdict.ACCOUNT_LIMIT,
            Verdict.UNEXPLAINED);
    private static final List<Integer> MINUTES_LATE = List.of(0, 0, 1, 2, 5, 11, 14, 16, 61, 300, 1500, 4000);

    final CarrierKnobs knobs;
    /** All lines ever written, whenever they come. */
    final List<LogLine> lines = new ArrayList<>();

    private final World world;
    private final Chance chance;
    private final Set<String> stopped = new HashSet<>();
    private int strangers;
    /** Whether the account's quota is used up: SNS goes on accepting. */
    private boolean usedUp;

    Carrier(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
        knobs = CarrierKnobs.by(chance);
    }

    /** Whether receipts may settle what is uncertain. */
    boolean adopts() {
        return knobs.on() && knobs.adopts();
    }

    boolean hasStopped(@Nullable String number) {
        return number != null && stopped.contains(number);
    }

    /** SNS has taken a text. */
    void take(String messageId, String number) {
        if (knobs.on()) {
            Verdict fate = fate(number);
            boolean silent = !world.calm && chance.in(knobs.missing());
            if (!silent) {
                log(messageId, number, fate);
            }
        }
    }

    /** Whether SNS leaves the sender in the dark now. */
    boolean isSilent() {
        return adopts() && !world.calm && chance.in(knobs.silence());
    }

    /** Whether the next number that an office writes down is the one that nearly all have. */
    boolean isSameNumber() {
        return knobs.on() && knobs.oneNumber() && !chance.oneIn(4);
    }

    private Verdict fate(String number) {
        if (usedUp) {
            return Verdict.NO_QUOTA;
        }
        if (stopped.contains(number)) {
            return Verdict.OPTED_OUT;
        }
        // A ceiling of a text a day and failures would have no end, and neighbours wait for a full day's.
        boolean endless = world.calm && (world.knobs.limits().dailyCeiling() > 0 || world.knobs.stuckNumber());
        boolean fails = !endless && chance.in(knobs.failures());
        return fails ? chance.oneOf(FAILURES) : Verdict.DELIVERED;
    }

    private void log(String messageId, String number, Verdict fate) {
        write(messageId, number, fate);
        if (chance.oneIn(6)) {
            write(messageId, number, fate);
        }
        if (knobs.contradicting() && chance.oneIn(3)) {
            write(messageId, number, fate == Verdict.DELIVERED ? chance.oneOf(FAILURES) : Verdict.DELIVERED);
        }
    }

    private void write(String messageId, String number, Verdict verdict) {
        LogLine line = new LogLine(messageId, number, verdict, world.now(), world.now() + lateness());
        lines.add(line);
        world.trace(() -> "logged of " + line + " in " + Duration.ofMillis(line.loggedAt() - world.now()));
    }

    private long lateness() {
        long minutes = knobs.late() && !world.calm ? chance.oneOf(MINUTES_LATE) : 0;
        return minutes * 60_000 + chance.below(knobs.prompt() ? 20 : 5000);
    }

    /** Another system of the account sends: to somebody else, or to one of our numbers, once or twice at a time. */
    void strangerSends() {
        if (knobs.strangers()) {
            String number = knobs.strangersToUs() && !chance.oneIn(4) ? oneOfOurs() : NOBODY_OF_OURS;
            for (int texts = chance.between(1, 2); texts > 0; texts--) {
                strangers++;
                take("stranger-" + strangers, number);
            }
        }
    }

    private String oneOfOurs() {
        List<Publication> texts = world.history.publications;
        return texts.isEmpty()
                ? NOBODY_OF_OURS
                : texts.get(texts.size() - 1 - chance.below(Math.min(3, texts.size()))).number;
    }

    /** A citizen who had a text answers STOP. */
    void citizenStops() {
        if (knobs.stops()) {
            stopped.add(oneOfOurs());
        }
    }

    void useUpTheQuota() {
        usedUp = knobs.quota();
    }

    void raiseTheQuota() {
        usedUp = false;
    }

    boolean isUsedUp() {
        return usedUp;
    }
}
