package org.ishaar.ledger.function;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on many complaints at once, on each in one thread, and returns only when nothing is under way any more. */
public final class Crew {

    /** Sends wait for the network, so many more than there are processors; also the HTTP clients' connections. */
    public static final int SIZE = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE, task -> {
        Thread thread = new Thread(task, "crew");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Runs all tasks. They handle their own exceptions and bound their own time.
     *
     * @throws IllegalStateException when one ended in an error of the virtual machine, or none may go on: what was not
     *     done must not pass for done
     */
    public void workOff(Collection<Runnable> tasks) {
        List<Callable<Object>> calls = tasks.stream().map(Executors::callable).toList();
        try {
            for (Future<Object> task : threads.invokeAll(calls)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task ended in an error", e.getCause());
        }
    }
}
