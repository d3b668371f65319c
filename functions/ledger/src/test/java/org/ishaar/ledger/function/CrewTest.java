package org.ishaar.ledger.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew crew = new Crew();

    @Test
    void returnsWhenAllIsDone() {
        AtomicInteger done = new AtomicInteger();

        crew.workOff(Collections.nCopies(200, done::incrementAndGet));

        assertThat(done).hasValue(200);
    }

    @Test
    void doesNotLetAnErrorPassForDone() {
        assertThatThrownBy(() -> crew.workOff(List.of(() -> {
                    throw new StackOverflowError();
                })))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsWhenItIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> crew.workOff(List.of(() -> awaitOrBeInterrupted(never))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void awaitOrBeInterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
