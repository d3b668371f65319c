package org.ishaar.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log group's subscription: hands lines over in any order, and again until they have been taken. */
final class DeliveryLogs {

    private static final int MOST_LINES = 4;

    private final World world;
    private final ReceiptFunctions functions;
    private final List<LogLine> waiting = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private int read;

    private static final class Call {
        private final List<LogLine> lines;
        private @Nullable Sender sender;
        private boolean taken;

        private Call(List<LogLine> lines) {
            this.lines = lines;
        }

        private boolean hasFailed() {
            return !taken && sender != null && sender.hasEnded();
        }
    }

    DeliveryLogs(World world, ReceiptFunctions functions) {
        this.world = world;
        this.functions = functions;
    }

    /** Whether all lines that were ever written have been taken. */
    boolean isDone() {
        look();
        return waiting.isEmpty() && calls.isEmpty();
    }

    /** When the next line comes that has not been handed over; the largest time when there is none. */
    long next() {
        look();
        long first = waiting.stream().mapToLong(LogLine::loggedAt).min().orElse(Long.MAX_VALUE);
        return calls.isEmpty() ? first : Math.min(first, world.now());
    }

    /** Some of what has been logged by now, or once more what was not taken. */
    void poll(Chance chance) {
        look();
        List<Call> failed = calls.stream().filter(Call::hasFailed).toList();
        if (!failed.isEmpty() && chance.oneIn(2)) {
            invoke(chance.oneOf(failed));
            return;
        }
        List<LogLine> some = new ArrayList<>();
        List<LogLine> there = there();
        for (int most = chance.between(1, MOST_LINES); most > 0 && !there.isEmpty(); most--) {
            some.add(there.remove(chance.below(there.size())));
        }
        handOver(some);
    }

    /** All that has been logged by now, and all that was not taken. */
    void pollAll() {
        look();
        calls.stream().filter(Call::hasFailed).forEach(this::invoke);
        handOver(there());
    }

    private List<LogLine> there() {
        Predicate<LogLine> isThere = line -> line.loggedAt() <= world.now();
        return new ArrayList<>(waiting.stream().filter(isThere).toList());
    }

    private void handOver(List<LogLine> some) {
        if (!some.isEmpty()) {
            some.forEach(waiting::remove);
            Call call = new Call(List.copyOf(some));
            calls.add(call);
            invoke(call);
        }
    }

    private void invoke(Call call) {
        call.sender = functions.take(call.lines, () -> call.taken = true);
    }

    private void look() {
        List<LogLine> all = world.carrier.lines;
        waiting.addAll(all.subList(read, all.size()));
        read = all.size();
        calls.removeIf(call -> call.taken);
    }
}
