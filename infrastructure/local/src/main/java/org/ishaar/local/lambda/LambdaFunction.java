package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishaar.local.template.FunctionSpec;

/**
 * A real handler, invoked as the Lambda runtime would: JSON in and out, one event at a time in each instance, a time
 * limit. Lambda freezes the whole environment at the limit; here the thread is interrupted and its instance never used
 * again, but a handler deaf to interrupts runs on, so what it sends after its limit is still sent.
 */
public final class LambdaFunction implements Invocable, AutoCloseable {
    private final FunctionSpec spec;
    private final Supplier<?> handlers;
    private final Consumer<String> log;
    private volatile Deque<ExecutionEnvironment> warm = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads;

    /** The first instance is made at once, so that a handler that cannot start says so here. */
    public LambdaFunction(FunctionSpec spec, Supplier<?> handlers, Consumer<String> log) {
        this.spec = spec;
        this.handlers = handlers;
        this.log = log;
        this.warm.add(new ExecutionEnvironment(handlers.get()));
        this.threads = Executors.newCachedThreadPool(DaemonThreads.named(spec.name()));
    }

    /** As at a change of its configuration: from the next call on, instances are made anew; calls under way go on. */
    public void renew() {
        warm = new ConcurrentLinkedDeque<>();
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String arn() {
        return spec.arn();
    }

    @Override
    public Duration timeout() {
        return spec.timeout();
    }

    @Override
    public Invocation invoke(String event) {
        String requestId = UUID.randomUUID().toString();
        InvocationContext context = new InvocationContext(spec, requestId, System.nanoTime(), new LineLogger(log));
        AtomicBoolean cutOff = new AtomicBoolean();
        Future<String> answer = threads.submit(() -> run(event, context, cutOff));
        try {
            return new Invocation(requestId, answer.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS), false);
        } catch (TimeoutException e) {
            cutOff.set(true);
            answer.cancel(true);
            return failed(requestId, "Sandbox.Timedout", timedOut(requestId));
        } catch (InterruptedException e) {
            cutOff.set(true);
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(requestId, "Runtime.ExitError", "The runner is stopping");
        } catch (ExecutionException e) {
            return thrown(requestId, e);
        }
    }

    private String run(String event, InvocationContext context, AtomicBoolean cutOff) throws IOException {
        Deque<ExecutionEnvironment> instances = warm;
        ExecutionEnvironment idle = instances.poll();
        ExecutionEnvironment environment = idle == null ? new ExecutionEnvironment(handlers.get()) : idle;
        try {
            return environment.call(event, context);
        } finally {
            // An instance that was cut off may hold half-done work; Lambda throws it away too.
            if (!cutOff.get()) {
                instances.push(environment);
            }
        }
    }

    private String timedOut(String requestId) {
        double seconds = spec.timeout().toMillis() / 1000.0;
        String message = String.format(Locale.ROOT, "%s Task timed out after %.2f seconds", requestId, seconds);
        log.accept(spec.name() + " " + message);
        return message;
    }

    private Invocation thrown(String requestId, ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        // The message stays out of the log: a parser's or a client's may repeat the item.
        String where = trace.length == 0 ? "" : " at " + trace[0];
        log.accept(spec.name() + " " + requestId + " failed with "
                + cause.getClass().getName() + where);
        return failed(requestId, cause.getClass().getName(), String.valueOf(cause.getMessage()));
    }

    private static Invocation failed(String requestId, String type, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("errorMessage", message).put("errorType", type);
        return new Invocation(requestId, error.toString(), true);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
