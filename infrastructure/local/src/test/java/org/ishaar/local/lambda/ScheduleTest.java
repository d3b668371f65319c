package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishaar.local.template.ScheduleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScheduleTest {
    private final PojoSerializer<ScheduledEvent> serialiser = LambdaEventSerializers.serializerFor(
            ScheduledEvent.class, getClass().getClassLoader());

    @Test
    void invokesAgainAndAgainWithoutOverlap() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);

        try (Schedule schedule = Schedule.start(
                everyMinute(false),
                invoked(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    three.countDown();
                    atOnce.decrementAndGet();
                }),
                line -> {},
                60_000)) {
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(most).hasValue(1);
            assertThat(schedule.isRunning()).isIn(true, false);
        }
    }

    @Test
    void staysStillWhenDisabled() {
        ScheduleSource disabled = new ScheduleSource("Off", Duration.ofMinutes(1), false, false, Optional.empty());
        AtomicInteger calls = new AtomicInteger();

        Schedule.start(disabled, invoked(calls::incrementAndGet), line -> {}, 1e9)
                .close();

        assertThat(calls).hasValue(0);
    }

    @Test
    void finishesAnInvocationUnderWayWhenClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Schedule schedule = Schedule.start(
                everyMinute(false),
                invoked(() -> {
                    begun.countDown();
                    awaitQuietly(goOn);
                    finished.incrementAndGet();
                }),
                line -> {},
                60_000);
        begun.await();

        Thread closer = new Thread(schedule::close);
        closer.start();
        while (closer.isAlive() && closer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(closer.isAlive()).isTrue();
        goOn.countDown();
        closer.join();

        assertThat(finished.get()).isPositive();
        assertThat(schedule.isRunning()).isFalse();
    }

    @Test
    void sendsTheEventOfARule() {
        ScheduledEvent event = serialiser.fromJson(ScheduleEvent.json(everyMinute(false), Records.WRITTEN));

        assertThat(event.getSource()).isEqualTo("aws.events");
        assertThat(event.getDetailType()).isEqualTo("Scheduled Event");
        assertThat(event.getTime().getMillis()).isEqualTo(Records.WRITTEN.toEpochMilli());
        assertThat(event.getDetail()).isEmpty();
    }

    @Test
    void sendsTheSchedulersEventAtWhichAwsOwnClassFails() {
        String json = ScheduleEvent.json(everyMinute(true), Records.WRITTEN);

        assertThat(json).contains("\"source\":\"aws.scheduler\"").contains("\"detail\":\"{}\"");
        assertThatThrownBy(() -> serialiser.fromJson(json)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sendsTheInputOfTheTemplateInstead() {
        ScheduleSource source =
                new ScheduleSource("Own", Duration.ofMinutes(1), true, true, Optional.of("{\"own\":true}"));

        assertThat(ScheduleEvent.json(source, Records.WRITTEN)).isEqualTo("{\"own\":true}");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduleSource everyMinute(boolean scheduler) {
        return new ScheduleSource("EveryMinute", Duration.ofMinutes(1), scheduler, true, Optional.empty());
    }

    private static Invocable invoked(Runnable work) {
        return new Invocable() {
            @Override
            public String name() {
                return "Resender";
            }

            @Override
            public String arn() {
                return "arn";
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Invocation invoke(String event) {
                work.run();
                return new Invocation("1", "null", false);
            }
        };
    }
}
