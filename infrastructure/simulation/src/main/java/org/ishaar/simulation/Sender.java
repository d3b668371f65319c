package org.ishaar.simulation;

import org.jspecify.annotations.Nullable;

/** One thread of an invocation. Others come in at any of its calls; it may die at each. */
final class Sender {

    final Lambda lambda;
    private final World world;
    private final Coroutines.Coroutine coroutine;
    private final String name;
    /** The last attempt that it began. */
    @Nullable
    Hold hold;

    /** Whether something went wrong for it, or it died. */
    boolean cutOff;

    private boolean ended;
    private long endedAt;
    private @Nullable Sender waitsFor;

    Sender(Lambda lambda, World world, String name, Runnable body) {
        this.lambda = lambda;
        this.world = world;
        this.name = name;
        coroutine = world.coroutines.of(body);
    }

    String name() {
        return name;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether it was still at work then. */
    boolean outlasted(long time) {
        return !ended || endedAt >= time;
    }

    /** Not while it waits for another of its invocation. */
    boolean isRunnable() {
        return !ended && (waitsFor == null || waitsFor.ended);
    }

    /** Goes on until it pauses, ends or dies. */
    void resume() {
        Sender before = world.switchTo(this);
        try {
            coroutine.resume();
            if (coroutine.hasEnded()) {
                world.history.ended(this);
            }
        } catch (Killed death) {
            disturb();
            if (hold != null) {
                hold.orphaned = true;
            }
            world.trace(() -> "is dead");
        } finally {
            ended = coroutine.hasEnded();
            endedAt = world.now();
            world.switchTo(before);
        }
    }

    /** A moment at which others may come in or the sender may die. */
    void pause() {
        if (world.strikes(world.knobs.handOver())) {
            coroutine.pause();
        }
        if (lambda.isOver() || world.strikes(world.knobs.crash())) {
            lambda.killed = true;
            throw Killed.NOW;
        }
    }

    /** Does nothing until the other one of its invocation has ended. */
    void await(Sender other) {
        waitsFor = other;
        while (!other.ended) {
            coroutine.pause();
        }
        if (lambda.killed) {
            throw Killed.NOW;
        }
    }

    void disturb() {
        cutOff = true;
        if (hold != null) {
            hold.disturbed = true;
        }
    }
}
