package org.ishaar.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What was started, to be stopped in the reverse order, so that what is in flight still finds what it needs. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Consumer<String> report;

    Parts(Consumer<String> report) {
        this.report = report;
    }

    <T extends AutoCloseable> T add(T part) {
        running.push(part);
        return part;
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // AutoCloseable declares Exception; the rest must be stopped too.
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                report.accept("Something did not stop cleanly: " + e.getClass().getSimpleName());
            }
        }
    }
}
