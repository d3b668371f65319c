package org.ishaar.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ishaar.local.template.AsyncRules;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The real SDK invokes functions by hand, as operators do. */
class InvokeEndpointIT {

    private static final FunctionSpec SPEC = new FunctionSpec(
            "ResenderFunction",
            "resender-local",
            "x.Y",
            Duration.ofSeconds(5),
            512,
            Map.of(),
            Sources.NONE,
            AsyncRules.DEFAULT);

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final LambdaFunction function = new LambdaFunction(SPEC, this::handler, line -> {});
    private final AsyncInvocations async = new AsyncInvocations(
            function, AsyncRules.DEFAULT, new MappingOptions(Path.of("none"), Optional.empty(), line -> {}, 1));
    private final InvokeEndpoint endpoint;
    private final LambdaClient client;

    InvokeEndpointIT() throws IOException {
        endpoint = InvokeEndpoint.start(0, Map.of("ResenderFunction", new Deployed(function, async)));
        client = LambdaClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
        async.close();
        function.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResenderFunction",
                "ResenderFunction:live",
                "resender-local",
                "arn:aws:lambda:ddblocal:000000000000:function:ResenderFunction:live",
                "000000000000:function:ResenderFunction"
            })
    void answersWithWhatTheFunctionAnswers(String name) {
        InvokeResponse answer = client.invoke(call -> call.functionName(name).payload(utf8("{\"since\":\"PT1H\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isNull();
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"done\":\"شكاية\"}");
        assertThat(events).containsExactly("{\"since\":\"PT1H\"}");
    }

    @Test
    void givesAFunctionThatIsCalledWithoutAnEventAnEmptyOne() {
        client.invoke(call -> call.functionName("ResenderFunction"));

        assertThat(events).containsExactly("{}");
    }

    @Test
    void tellsOfAFunctionsErrorInTheHeader() {
        InvokeResponse answer =
                client.invoke(call -> call.functionName("ResenderFunction").payload(utf8("\"fail\"")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload().asUtf8String()).contains("\"errorType\":\"java.lang.IllegalStateException\"");
    }

    @Test
    void doesNotWaitForAnEvent() throws InterruptedException {
        InvokeResponse answer = client.invoke(call -> call.functionName("ResenderFunction")
                .invocationType(InvocationType.EVENT)
                .payload(utf8("{\"later\":true}")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"later\":true}");
    }

    @Test
    void invokesNothingInADryRun() {
        assertThat(client.invoke(call -> call.functionName("ResenderFunction").invocationType(InvocationType.DRY_RUN))
                        .statusCode())
                .isEqualTo(204);
        assertThat(events).isEmpty();
    }

    @Test
    void refusesAsLambdaDoes() {
        assertThatThrownBy(() -> client.invoke(call -> call.functionName("AuditorFunction")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("the template has ResenderFunction");
        assertThatThrownBy(() -> client.invoke(
                        call -> call.functionName("ResenderFunction").payload(utf8("+212612345678"))))
                .isInstanceOf(InvalidRequestContentException.class)
                .hasMessageNotContaining("12345678");
        assertThatThrownBy(() -> client.invoke(call -> call.functionName("ResenderFunction")
                        .invocationType(InvocationType.EVENT)
                        .payload(utf8("\"" + "x".repeat(1024 * 1024) + "\""))))
                .isInstanceOf(RequestTooLargeException.class);
        assertThatThrownBy(client::listFunctions).hasMessageContaining("Invoke only");
        assertThat(List.copyOf(events)).isEmpty();
    }

    private static SdkBytes utf8(String json) {
        return SdkBytes.fromUtf8String(json);
    }

    private RequestStreamHandler handler() {
        return (in, out, context) -> {
            String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            events.add(event);
            if (event.contains("fail")) {
                throw new IllegalStateException("not now");
            }
            out.write("{\"done\":\"شكاية\"}".getBytes(StandardCharsets.UTF_8));
        };
    }
}
