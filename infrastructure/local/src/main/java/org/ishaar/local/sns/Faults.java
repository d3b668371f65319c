package org.ishaar.local.sns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong with the calls to come. Shares are of all calls a fault concerns and add up: one call meets one fault
 * at most. The same seed gives the same faults in the order of the calls.
 */
public final class Faults {

    private static final long SEED = 1;

    private final List<Active> active = new ArrayList<>();
    private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
    private final Clock clock;
    private long seed;
    private Random random;
    private long calls;

    private Faults(long seed, Clock clock) {
        this.clock = clock;
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static Faults none() {
        return seeded(SEED);
    }

    public static Faults seeded(long seed) {
        return seeded(seed, Clock.systemUTC());
    }

    static Faults seeded(long seed, Clock clock) {
        return new Faults(seed, clock);
    }

    /** Replaces what was set before; the counts go on. */
    public void set(Fault... faults) {
        set(List.of(faults));
    }

    public synchronized void set(List<Fault> faults) {
        active.clear();
        faults.forEach(fault -> active.add(new Active(fault)));
    }

    /** Nothing goes wrong any more, the counts begin at zero, the random numbers anew. */
    public synchronized void clear() {
        active.clear();
        counts.clear();
        calls = 0;
        random = new Random(seed);
    }

    public synchronized void seed(long newSeed) {
        seed = newSeed;
        random = new Random(newSeed);
    }

    public synchronized long seed() {
        return seed;
    }

    public synchronized List<Fault> inForce() {
        return active.stream().map(some -> some.fault).toList();
    }

    /** How many calls came, whether or not they met a fault. */
    public synchronized long calls() {
        return calls;
    }

    /** How many calls met a fault of this kind. */
    public synchronized long calls(FaultKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** What this call meets. */
    synchronized Optional<Fault> next(String number) {
        calls++;
        double drawn = random.nextDouble();
        for (Active some : active) {
            if (!some.concerns(number)) {
                continue;
            }
            if (drawn < some.fault.share() && some.isMet(clock.instant().getEpochSecond())) {
                some.met++;
                counts.merge(some.fault.kind(), 1L, Long::sum);
                return Optional.of(some.fault);
            }
            drawn -= some.fault.share();
        }
        return Optional.empty();
    }

    private static final class Active {

        private final Fault fault;
        private int met;
        private long second;
        private int inSecond;

        Active(Fault fault) {
            this.fault = fault;
        }

        /** A rate is met only by the calls above it. */
        boolean isMet(long now) {
            inSecond = second == now ? inSecond + 1 : 1;
            second = now;
            return fault.kind() != FaultKind.RATE || inSecond > fault.perSecond();
        }

        boolean concerns(String number) {
            return fault.concerns(number)
                    && (fault.times().isEmpty() || met < fault.times().getAsInt());
        }
    }
}
