package org.ishaar.local.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The numbers whose owners answered STOP. */
public final class OptOuts {

    // https://docs.aws.amazon.com/sns/latest/api/API_OptInPhoneNumber.html
    private static final Duration BETWEEN_OPT_INS = Duration.ofDays(30);

    private final Clock clock;
    private final NavigableSet<String> numbers = new TreeSet<>();
    private final Map<String, Instant> optIns = new HashMap<>();

    OptOuts(Clock clock) {
        this.clock = clock;
    }

    public synchronized void optOut(String number) {
        numbers.add(number);
    }

    /** False when the number was already opted in during the last 30 days: it stays as it is. */
    public synchronized boolean optIn(String number) {
        Instant now = clock.instant();
        optIns.values().removeIf(before -> !now.isBefore(before.plus(BETWEEN_OPT_INS)));
        if (optIns.putIfAbsent(number, now) != null) {
            return false;
        }
        numbers.remove(number);
        return true;
    }

    /** As if its owner had never answered STOP, nor was opted in: simulated phones can be had new. */
    public synchronized void forget(String number) {
        numbers.remove(number);
        optIns.remove(number);
    }

    public synchronized boolean contains(String number) {
        return numbers.contains(number);
    }

    /** The numbers in order, from the first one after {@code last}. */
    public synchronized List<String> after(String last, int limit) {
        return numbers.tailSet(last, false).stream().limit(limit).toList();
    }
}
