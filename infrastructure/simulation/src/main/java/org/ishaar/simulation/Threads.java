package org.ishaar.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Virtual threads where this Java has them (21 and later), as handing over between them costs far less. */
final class Threads {

    private static final @Nullable MethodHandle START_VIRTUAL = startVirtual();

    private Threads() {}

    /** Starts a thread that does not keep the program from ending. */
    static Thread start(Runnable body) {
        return START_VIRTUAL == null ? startPlatform(body) : startVirtual(START_VIRTUAL, body);
    }

    private static Thread startPlatform(Runnable body) {
        Thread thread = new Thread(body, "simulation");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // A method handle declares Throwable.
    private static Thread startVirtual(MethodHandle start, Runnable body) {
        try {
            return (Thread) start.invokeExact(body);
        } catch (Throwable t) {
            throw new IllegalStateException("cannot start a virtual thread", t);
        }
    }

    private static @Nullable MethodHandle startVirtual() {
        try {
            MethodType type = MethodType.methodType(Thread.class, Runnable.class);
            return MethodHandles.publicLookup().findStatic(Thread.class, "startVirtualThread", type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
