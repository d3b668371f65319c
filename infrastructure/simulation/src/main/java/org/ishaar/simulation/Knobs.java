package org.ishaar.simulation;

import java.util.List;
import org.ishaar.notifier.decision.bounds.Limits;

/**
 * How hard one run is, chosen by its seed.
 *
 * @param complaints how many there are
 * @param writes how often case management writes
 * @param steps how many moves the adversary has before things are left to settle
 * @param handOver how often a sender is interrupted at a call, from 0 to 1
 * @param crash how often a sender dies at a call
 * @param store how often a table's call goes wrong
 * @param sns how often SNS does something else than to accept and say so
 * @param skewSeconds most that a sender's clock is off
 * @param outlives whether invocations may last longer than a lease
 * @param repeatsUncertain whether a text of unknown outcome is sent once more
 * @param stuckNumber whether SNS refuses one complaint's number all the time
 * @param brake whether operators stop and rehearse the sending
 * @param lagging whether the index of what is due shows old values
 * @param careless whether offices mistype numbers and put them right
 * @param disorderly whether batches are given up, and handed out twice at once
 * @param tries how often a batch is tried before it is given up
 * @param holdSeconds how long a text is held back
 * @param limits what all senders together may send
 * @param quiet whether nobody is texted at night
 * @param textsADay most texts of one complaint in a day
 * @param unhurried whether hours pass, not only seconds
 */
record Knobs(
        int complaints,
        int writes,
        int steps,
        double handOver,
        double crash,
        double store,
        double sns,
        int skewSeconds,
        boolean outlives,
        boolean repeatsUncertain,
        boolean stuckNumber,
        boolean brake,
        boolean lagging,
        boolean careless,
        boolean disorderly,
        int tries,
        int holdSeconds,
        Limits limits,
        boolean quiet,
        int textsADay,
        boolean unhurried) {

    private static final List<Double> HAND_OVER = List.of(0.02, 0.1, 0.3, 0.6);
    private static final List<Double> CRASH = List.of(0.0, 0.0, 0.005, 0.02, 0.06);
    private static final List<Double> STORE = List.of(0.0, 0.0, 0.03, 0.15);
    private static final List<Double> SNS = List.of(0.0, 0.1, 0.4, 0.8);
    /** Two clocks are 48 s apart at most, and a claim takes 11: under the minute that the senders allow for. */
    private static final int MOST_SKEW = 24;

    private static final int UNBOUNDED = 1000;

    private static final List<Double> RATES = List.of(0.0, 0.0, 0.0, 1.0, 20.0);

    private static int skew(Chance chance) {
        return chance.oneIn(2) ? 0 : chance.between(1, MOST_SKEW);
    }

    private static Limits limits(Chance chance, boolean stuck) {
        // Refusals for days and a ceiling of one text a day would have no end.
        long ceiling = !stuck && chance.oneIn(12) ? chance.between(1, 3) : 0;
        return new Limits(chance.oneOf(RATES), ceiling, ceiling == 0 ? 0 : 1);
    }

    static Knobs by(Chance chance) {
        boolean stuck = chance.oneIn(12);
        return new Knobs(
                chance.oneIn(2) ? 1 : chance.between(2, 3),
                chance.between(1, 8),
                chance.between(20, 120),
                chance.oneOf(HAND_OVER),
                chance.oneOf(CRASH),
                chance.oneOf(STORE),
                chance.oneOf(SNS),
                skew(chance),
                chance.oneIn(3),
                !chance.oneIn(4),
                stuck,
                chance.oneIn(5),
                chance.oneIn(2),
                chance.oneIn(4),
                !chance.oneIn(3),
                chance.between(1, 3),
                chance.oneIn(4) ? 300 : 0,
                limits(chance, stuck),
                chance.oneIn(6),
                chance.oneIn(8) ? 2 : UNBOUNDED,
                !chance.oneIn(3));
    }
}
