package org.ishaar.ledger.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishaar.ledger.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class HmacNumberHashTest {

    private static final String NUMBER = "+212612345678";

    private final AtomicInteger asked = new AtomicInteger();
    private final SetClock clock = new SetClock();

    @Test
    void isTheHmacOfTheNumber() {
        // RFC 4231, test case 2, in base 64 for URLs.
        byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);

        assertThat(new HmacNumberHash(() -> key, clock).of("what do ya want for nothing?"))
                .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
    }

    @Test
    void differsByNumberAndByKey() {
        HmacNumberHash hash = new HmacNumberHash(() -> key("a"), clock);

        assertThat(hash.of(NUMBER))
                .isEqualTo(new HmacNumberHash(() -> key("a"), clock).of(NUMBER))
                .isNotEqualTo(hash.of("+212612345679"))
                .isNotEqualTo(new HmacNumberHash(() -> key("b"), clock).of(NUMBER));
    }

    @Test
    void asksForItsKeyAtTheFirstNumberAndOnce() throws Exception {
        HmacNumberHash hash = new HmacNumberHash(this::counted, clock);
        assertThat(asked).hasValue(0);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = Collections.nCopies(100, () -> hash.of(NUMBER));
        threads.invokeAll(calls);
        threads.shutdownNow();

        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainAMinuteAfterAFailureAndNotBefore() {
        HmacNumberHash hash = new HmacNumberHash(this::failsOnce, clock);
        assertThatThrownBy(() -> hash.of(NUMBER)).isInstanceOf(StoreUnavailableException.class);

        clock.now = clock.now.plusSeconds(59);
        assertThatThrownBy(() -> hash.of(NUMBER)).isInstanceOf(StoreUnavailableException.class);
        assertThat(asked).hasValue(1);

        clock.now = clock.now.plusSeconds(1);
        assertThat(hash.of(NUMBER)).isNotEmpty();
    }

    private byte[] counted() {
        asked.incrementAndGet();
        return key("a");
    }

    private byte[] failsOnce() {
        if (asked.incrementAndGet() == 1) {
            throw new StoreUnavailableException("ask", "Down", new IllegalStateException());
        }
        return key("a");
    }

    private static byte[] key(String seed) {
        return seed.repeat(32).getBytes(StandardCharsets.US_ASCII);
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z").plus(Duration.ZERO);

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
