package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ishaar.local.template.AsyncRules;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Sources;
import org.junit.jupiter.api.Test;

class LambdaFunctionTest {
    private static final String EVENT = StreamRecord.event(Records.records("7")).toString();

    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    @Test
    void speaksJsonWithATypedHandler() {
        try (LambdaFunction function = function(FailsEverything::new)) {
            Invocation invocation = function.invoke(EVENT);

            assertThat(invocation.failed()).isFalse();
            assertThat(invocation.payload()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
        }
    }

    @Test
    void answersNullForAHandlerThatReturnsNull() {
        try (LambdaFunction function = function(() -> new RequestHandler<DynamodbEvent, Void>() {
            @Override
            @SuppressWarnings("NullAway") // What a Void handler does.
            public Void handleRequest(DynamodbEvent event, Context context) {
                return null;
            }
        })) {
            assertThat(function.invoke(EVENT).payload()).isEqualTo("null");
        }
    }

    @Test
    void handsBytesToAStreamHandler() {
        RequestStreamHandler echo = (in, out, context) -> in.transferTo(out);
        try (LambdaFunction function = function(() -> echo)) {
            assertThat(function.invoke("{\"é\":1}").payload()).isEqualTo("{\"é\":1}");
        }
    }

    @Test
    void givesTheHandlerItsContext() {
        RequestStreamHandler tells = (in, out, context) -> {
            String told = context.getFunctionName() + " " + context.getAwsRequestId() + " "
                    + (context.getRemainingTimeInMillis() > 50_000 && context.getRemainingTimeInMillis() <= 60_000);
            context.getLogger().log("a line\n");
            out.write(told.getBytes(StandardCharsets.UTF_8));
        };
        try (LambdaFunction function = function(() -> tells)) {
            Invocation invocation = function.invoke("{}");

            assertThat(invocation.payload()).isEqualTo("Notifier " + invocation.requestId() + " true");
            assertThat(log).containsExactly("a line");
        }
    }

    @Test
    void turnsAnExceptionIntoAFunctionErrorAndLogsNoMessage() {
        RequestStreamHandler broken = (in, out, context) -> {
            throw new IllegalStateException("+212600000000");
        };
        try (LambdaFunction function = function(() -> broken)) {
            Invocation invocation = function.invoke("{}");

            assertThat(invocation.failed()).isTrue();
            assertThat(invocation.payload()).contains("\"errorType\":\"java.lang.IllegalStateException\"");
            assertThat(String.join("\n", log))
                    .contains(invocation.requestId(), "IllegalStateException")
                    .doesNotContain("+212600000000");
        }
    }

    @Test
    void cutsOffAnInvocationAtItsTimeout() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        RequestStreamHandler slow = (in, out, context) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        };
        AtomicInteger made = new AtomicInteger();
        try (LambdaFunction function = function(Duration.ofMillis(200), () -> {
            made.incrementAndGet();
            return slow;
        })) {
            Invocation invocation = function.invoke("{}");

            assertThat(invocation.failed()).isTrue();
            assertThat(invocation.payload()).contains("Task timed out after 0.20 seconds");
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            function.invoke("{}");
            assertThat(made).hasValue(2);
        }
    }

    @Test
    void reusesAnInstanceForTheNextEvent() {
        AtomicInteger made = new AtomicInteger();
        RequestStreamHandler echo = (in, out, context) -> in.transferTo(out);
        try (LambdaFunction function = function(() -> {
            made.incrementAndGet();
            return echo;
        })) {
            function.invoke("{}");
            function.invoke("{}");

            assertThat(made).hasValue(1);
        }
    }

    @Test
    void refusesWhatIsNoHandler() {
        assertThatThrownBy(() -> function(() -> "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    private LambdaFunction function(Supplier<?> handler) {
        return function(Duration.ofMinutes(1), handler);
    }

    private LambdaFunction function(Duration timeout, Supplier<?> handler) {
        FunctionSpec spec = new FunctionSpec(
                "Notifier", "Notifier", "x.Y", timeout, 512, Map.of(), Sources.NONE, AsyncRules.DEFAULT);
        return new LambdaFunction(spec, handler, log::add);
    }

    private static final class FailsEverything implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
        @Override
        public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
            return new StreamsEventResponse(event.getRecords().stream()
                    .map(record -> new StreamsEventResponse.BatchItemFailure(
                            record.getDynamodb().getSequenceNumber()))
                    .toList());
        }
    }
}
