package org.ishaar.local.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How the texts to come are answered: by the first rule that takes them, those of a number before those of its country
 * before those of all; by no rule, they are delivered. Shares are of all texts a rule concerns and add up. The same
 * seed gives the same answers in the order of the texts.
 */
public final class PhoneRules {

    private static final long SEED = 1;

    private final double timeScale;
    private final List<Active> active = new ArrayList<>();
    private final Map<PhoneAnswer, Long> counts = new EnumMap<>(PhoneAnswer.class);
    private long seed = SEED;
    private Random random = new Random(SEED);

    private PhoneRules(double timeScale) {
        this.timeScale = timeScale;
    }

    /** Every phone takes every text. */
    public static PhoneRules none() {
        return scaled(1);
    }

    /** Every phone takes every text; receipts come in the time of their rule divided by the time scale. */
    public static PhoneRules scaled(double timeScale) {
        return new PhoneRules(timeScale);
    }

    /** Replaces what was set before; the counts go on. */
    public void set(PhoneRule... rules) {
        set(List.of(rules));
    }

    public synchronized void set(List<PhoneRule> rules) {
        active.clear();
        rules.forEach(rule -> active.add(new Active(rule)));
        sort();
    }

    /** Replaces only the rules of the same target. */
    public synchronized void put(PhoneRule rule) {
        clear(rule.target());
        active.add(new Active(rule));
        sort();
    }

    /** The phones of a number, a country or {@code *} answer by the other rules again. */
    public synchronized void clear(String target) {
        active.removeIf(some -> some.rule.target().equals(target));
    }

    /** Every phone takes every text again, the counts begin at zero, the random numbers anew. */
    public synchronized void clear() {
        active.clear();
        counts.clear();
        random = new Random(seed);
    }

    public synchronized void seed(long newSeed) {
        seed = newSeed;
        random = new Random(newSeed);
    }

    public synchronized long seed() {
        return seed;
    }

    public synchronized List<PhoneRule> inForce() {
        return active.stream().map(some -> some.rule).toList();
    }

    /** How many texts were answered this way. */
    public synchronized long texts(PhoneAnswer answer) {
        return counts.getOrDefault(answer, 0L);
    }

    synchronized Fate next(String number, Instant accepted) {
        PhoneRule rule = rule(number);
        counts.merge(rule.answer(), 1L, Long::sum);
        return rule.fate(number, accepted, timeScale);
    }

    /** SNS itself stops it, no rule is asked. */
    synchronized Fate optedOut(String number, Instant accepted) {
        counts.merge(PhoneAnswer.REFUSE, 1L, Long::sum);
        return PhoneRule.refuse(PhoneRule.OPTED_OUT).fate(number, accepted, timeScale);
    }

    private PhoneRule rule(String number) {
        double drawn = random.nextDouble();
        for (Active some : active) {
            if (!some.isLeft() || !some.rule.concerns(number)) {
                continue;
            }
            if (drawn < some.rule.share()) {
                some.met++;
                return some.rule;
            }
            drawn -= some.rule.share();
        }
        return PhoneRule.deliver();
    }

    private void sort() {
        active.sort(Comparator.comparingInt(some -> some.rule.particularity()));
    }

    private static final class Active {

        private final PhoneRule rule;
        private int met;

        Active(PhoneRule rule) {
            this.rule = rule;
        }

        boolean isLeft() {
            return rule.times().isEmpty() || met < rule.times().getAsInt();
        }
    }
}
