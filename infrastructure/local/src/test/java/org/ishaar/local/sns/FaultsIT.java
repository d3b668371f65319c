package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

@Timeout(60)
class FaultsIT {

    private static final String NUMBER = "+12025550123";
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Phones phones = Phones.inMemory();
    private final Faults faults = Faults.seeded(7, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final SnsEndpoint endpoint = SnsEndpoint.start(0, phones, faults);
    private final SnsClient sns = Clients.of(endpoint);
    private final SnsClient hasty = Clients.of(endpoint, SHORT);

    @AfterEach
    void close() {
        sns.close();
        hasty.close();
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({"ThrottlingException, 400", "Throttling, 400", "Throttled, 429"})
    void throttlesAsTheSdkUnderstandsIt(String code, int status) {
        faults.set(Fault.throttle().code(code));

        assertThatThrownBy(() -> publish(sns))
                .asInstanceOf(type(SnsException.class))
                .satisfies(error -> {
                    assertThat(error.isThrottlingException()).isTrue();
                    assertThat(error.statusCode()).isEqualTo(status);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
                });
        assertThat(phones.total()).isZero();
    }

    @Test
    void refusesWhatComesInASecondBeyondTheRate() {
        faults.set(Fault.rate(3));

        for (int call = 0; call < 3; call++) {
            publish(sns);
        }

        assertThatThrownBy(() -> publish(sns)).isInstanceOf(SnsException.class).hasMessageContaining("Rate exceeded");
        assertThat(phones.total()).isEqualTo(3);
        assertThat(faults.calls(FaultKind.RATE)).isOne();
    }

    @Test
    void throttlesAShareTheSameWayEachTimeForOneSeed() {
        faults.set(Fault.throttle().share(0.5));
        String first = outcomes();
        faults.clear();
        faults.set(Fault.throttle().share(0.5));

        assertThat(outcomes()).isEqualTo(first).contains("+").contains("-");
        assertThat(faults.calls()).isEqualTo(100);
        assertThat(faults.calls(FaultKind.THROTTLE)).isBetween(30L, 70L);
        assertThat(phones.total()).isEqualTo(2 * (100 - faults.calls(FaultKind.THROTTLE)));
    }

    @Test
    void isDownWithAnErrorOfSns() {
        faults.set(Fault.down());

        assertError(503, "ServiceUnavailable");
        assertThat(phones.total()).isZero();
    }

    @Test
    void answersOtherServerErrorsBareOrAsSnsDoes() {
        faults.set(Fault.error(502));
        assertThatThrownBy(() -> publish(sns))
                .asInstanceOf(type(SnsException.class))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(502));
        assertThat(phones.total()).isZero();

        faults.set(Fault.error(500).afterAccepting());
        assertError(500, "InternalError");
        assertThat(phones.total()).isEqualTo(1);
    }

    @Test
    void dropsConnectionsBeforeOrAfterAccepting() {
        faults.set(Fault.drop().times(1), Fault.drop().afterAccepting().times(1));

        assertThatThrownBy(() -> publish(sns)).isInstanceOf(SdkClientException.class);
        assertThat(phones.total()).isZero();
        assertThatThrownBy(() -> publish(sns)).isInstanceOf(SdkClientException.class);
        assertThat(phones.total()).isEqualTo(1);
        assertThat(publish(sns)).isNotEmpty();
    }

    @Test
    void timesOutBeforeAccepting() {
        faults.set(Fault.timeoutBefore());

        assertThatThrownBy(() -> publish(hasty)).hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
        assertThat(phones.total()).isZero();
    }

    @Test
    void timesOutAfterAccepting() {
        faults.set(Fault.timeoutAfter());

        assertThatThrownBy(() -> publish(hasty)).hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
        until(() -> phones.total() > 0);
        assertThat(phones.total()).isEqualTo(1);
    }

    @Test
    void closesAHeldConnectionInTheEnd() {
        faults.set(Fault.timeoutBefore().delay(SHORT));

        assertThatThrownBy(() -> publish(sns))
                .isInstanceOf(SdkClientException.class)
                .rootCause()
                .isNotInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void answersLateButRightly() {
        faults.set(Fault.late(SHORT));

        long begun = System.nanoTime();
        String id = publish(sns);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(SHORT);
        assertThat(phones.texts(NUMBER))
                .singleElement()
                .satisfies(text -> assertThat(text.messageId()).isEqualTo(id));
        faults.clear();
        assertThat(publish(sns)).isNotEmpty();
    }

    @Test
    void keepsOthersGoingWhileMoreCallsAreHeldThanThereAreThreads() {
        faults.set(Fault.timeoutAfter().to("+12025550199"));
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> held = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            held.add(threads.submit(
                    () -> sns.publish(call -> call.phoneNumber("+12025550199").message("held"))));
        }
        until(() -> faults.calls(FaultKind.TIMEOUT_AFTER) == 50);

        assertThat(publish(sns)).isNotEmpty();

        long begun = System.nanoTime();
        endpoint.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(held).allSatisfy(call -> assertThatThrownBy(call::get).hasCauseInstanceOf(SdkClientException.class));
        threads.shutdown();
    }

    private String outcomes() {
        StringBuilder outcomes = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            try {
                publish(sns);
                outcomes.append('+');
            } catch (SnsException e) {
                outcomes.append('-');
            }
        }
        return outcomes.toString();
    }

    private void assertError(int status, String code) {
        assertThatThrownBy(() -> publish(sns))
                .asInstanceOf(type(SnsException.class))
                .satisfies(error -> {
                    assertThat(error.statusCode()).isEqualTo(status);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
                });
    }

    private static String publish(SnsClient client) {
        return client.publish(call -> call.phoneNumber(NUMBER).message("text")).messageId();
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
