package org.ishaar.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that run one at a time and hand over only where they say so, on threads that are kept: on Java 17 a hand-over
 * costs some ten microseconds.
 */
final class Coroutines {

    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Baton main = new Baton();

    /** One body on its way. */
    final class Coroutine {
        private final Runnable body;
        private @Nullable Worker worker;
        private @Nullable Throwable thrown;
        private boolean ended;

        private Coroutine(Runnable body) {
            this.body = body;
        }

        /** Goes on until the body pauses or ends; what it throws comes out here. */
        void resume() {
            if (worker == null) {
                worker = idle.isEmpty() ? new Worker() : idle.pop();
                worker.work = this;
            }
            worker.turn.pass();
            main.await();
            if (ended) {
                idle.push(worker);
                rethrow();
            }
        }

        /** To be called by the body: others run until somebody resumes it. */
        void pause() {
            Worker mine = worker;
            if (mine == null) {
                throw new IllegalStateException("only a body that runs can pause");
            }
            main.pass();
            mine.turn.await();
        }

        boolean hasEnded() {
            return ended;
        }

        @SuppressWarnings("checkstyle:IllegalCatch") // Whatever ends a body is for the simulation to judge.
        private void run() {
            try {
                body.run();
            } catch (Throwable t) {
                thrown = t;
            }
            ended = true;
        }

        private void rethrow() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    Coroutine of(Runnable body) {
        return new Coroutine(body);
    }

    private final class Worker {
        private final Baton turn = new Baton();
        private @Nullable Coroutine work;

        private Worker() {
            Threads.start(this::loop);
        }

        private void loop() {
            while (true) {
                turn.await();
                if (work != null) {
                    work.run();
                    work = null;
                }
                main.pass();
            }
        }
    }
}
