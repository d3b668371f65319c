package org.ishaar.notifier;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works on many complaints at once, on each in one thread, and returns only when nothing is under way any more. */
final class Crew {

    /** Sends wait for the network, so many more than there are processors; also the HTTP clients' connections. */
    static final int SIZE = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE, task -> {
        Thread thread = new Thread(task, "complaint");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs all tasks. They handle their own errors and bound their own time. */
    void workOff(Collection<Runnable> tasks) {
        List<Callable<Object>> calls = tasks.stream().map(Executors::callable).toList();
        try {
            threads.invokeAll(calls);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
