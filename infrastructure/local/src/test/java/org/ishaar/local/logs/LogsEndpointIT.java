package org.ishaar.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The real SDK reads the delivery logs. */
class LogsEndpointIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String GROUP = "sns/ddblocal/000000000000/DirectPublishToPhoneNumber";

    private final DeliveryLogs logs = DeliveryLogs.inMemory();
    private final LogsEndpoint endpoint;
    private final CloudWatchLogsClient client;

    LogsEndpointIT() throws IOException {
        endpoint = LogsEndpoint.start(0, logs);
        client = CloudWatchLogsClient.builder()
                .endpointOverride(endpoint.uri())
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @BeforeEach
    void write() {
        IntStream.range(0, 25).forEach(n -> logs.find(GROUP).orElseThrow().append(NOON.plusSeconds(n), "message " + n));
        logs.find(GROUP + "/Failure").orElseThrow().append(NOON, "FAILURE");
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
    }

    @Test
    void givesEveryEventPageByPage() {
        List<FilteredLogEvent> events =
                client.filterLogEventsPaginator(call -> call.logGroupName(GROUP).limit(10)).events().stream()
                        .toList();

        assertThat(events)
                .extracting(FilteredLogEvent::message)
                .isEqualTo(IntStream.range(0, 25).mapToObj(n -> "message " + n).toList());
        assertThat(events.get(3).timestamp()).isEqualTo(NOON.plusSeconds(3).toEpochMilli());
        assertThat(events).extracting(FilteredLogEvent::eventId).doesNotHaveDuplicates();
        assertThat(events.get(0).logStreamName()).isNotEmpty();
    }

    @Test
    void endsWithAPageThatMayBeEmptyAsOnAws() {
        FilterLogEventsResponse full = filter(call -> call.limit(25));

        assertThat(full.events()).hasSize(25);
        FilterLogEventsResponse last = filter(call -> call.limit(25).nextToken(full.nextToken()));
        assertThat(last.events()).isEmpty();
        assertThat(last.nextToken()).isNull();
    }

    @Test
    void takesBothEndsOfATime() {
        FilterLogEventsResponse some =
                filter(call -> call.startTime(NOON.plusSeconds(20).toEpochMilli())
                        .endTime(NOON.plusSeconds(22).toEpochMilli()));

        assertThat(some.events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("message 20", "message 21", "message 22");
    }

    @Test
    void takesTermsAndStreams() {
        String stream = filter(call -> {}).events().get(0).logStreamName();

        assertThat(filter(call -> call.filterPattern("\"message 7\"")).events()).hasSize(1);
        assertThat(filter(call -> call.logStreamNames(stream)).events()).hasSize(25);
        assertThat(filter(call -> call.logStreamNames("none")).events()).isEmpty();
        assertThat(filter(call -> call.logStreamNamePrefix("no")).events()).isEmpty();
    }

    @Test
    void takesAnArnForTheName() {
        assertThat(client.filterLogEvents(call -> call.logGroupIdentifier(
                                "arn:aws:logs:eu-west-3:000000000000:log-group:" + GROUP + "/Failure"))
                        .events())
                .hasSize(1);
    }

    @Test
    void describesTheGroups() {
        assertThat(client.describeLogGroups(call -> call.logGroupNamePrefix("sns/"))
                        .logGroups())
                .extracting(LogGroup::logGroupName)
                .containsExactly(GROUP, GROUP + "/Failure");
        assertThat(client.describeLogGroups(call -> call.logGroupNamePrefix("other"))
                        .logGroups())
                .isEmpty();
    }

    @Test
    void tellsBackTheKeyAndTheRetentionOfAGroup() {
        client.associateKmsKey(call -> call.logGroupName(GROUP).kmsKeyId("arn:aws:kms:eu-west-3:1:key/k"));
        client.putRetentionPolicy(call -> call.logGroupName(GROUP).retentionInDays(7));

        LogGroup group = client.describeLogGroups(call -> call.logGroupNamePrefix(GROUP))
                .logGroups()
                .get(0);
        assertThat(group.kmsKeyId()).isEqualTo("arn:aws:kms:eu-west-3:1:key/k");
        assertThat(group.retentionInDays()).isEqualTo(7);
        assertThatThrownBy(() -> client.putRetentionPolicy(
                        call -> call.logGroupName(GROUP).retentionInDays(8)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void hasTheDeliveryLogsGroupsAndNoRoomForOthers() {
        assertThatThrownBy(() -> client.createLogGroup(call -> call.logGroupName(GROUP)))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> client.createLogGroup(call -> call.logGroupName("mine")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void takesTwoSubscriptionFiltersAGroup() {
        GroupSettings settings = logs.find(GROUP).orElseThrow().settings();
        assertThat(settings.subscribe(new GroupSettings.Filter("one", "", "arn:1")))
                .isTrue();
        assertThat(settings.subscribe(new GroupSettings.Filter("two", "\"x\"", "arn:2")))
                .isTrue();
        assertThat(settings.subscribe(new GroupSettings.Filter("three", "", "arn:3")))
                .isFalse();

        assertThat(client.describeSubscriptionFilters(call -> call.logGroupName(GROUP))
                        .subscriptionFilters())
                .extracting(
                        filter -> filter.filterName() + " " + filter.filterPattern() + " " + filter.destinationArn())
                .containsExactly("one  arn:1", "two \"x\" arn:2");
        assertThatThrownBy(() -> client.describeSubscriptionFilters(call -> call.logGroupName("none")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesAsCloudWatchLogsDoes() {
        assertThatThrownBy(() -> client.filterLogEvents(call -> call.logGroupName("none")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist");
        assertThatThrownBy(() -> filter(call -> call.limit(0))).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> filter(call -> call.limit(10_001))).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> filter(call -> call.nextToken("mine"))).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> filter(call -> call.startTime(2L).endTime(1L)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> filter(call -> call.filterPattern("{ $.status = \"x\" }")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("terms only");
        assertThatThrownBy(() -> client.deleteLogGroup(call -> call.logGroupName(GROUP)))
                .isInstanceOf(CloudWatchLogsException.class)
                .hasMessageContaining("not DeleteLogGroup");
    }

    @Test
    void refusesWhatAWebPageMaySend() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.newBuilder(endpoint.uri())
                .header("Origin", "http://attacker.example")
                .header("X-Amz-Target", "Logs_20140328.FilterLogEvents"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void namesABodyThatIsNotJson() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.newBuilder(URI.create(endpoint.uri() + "/"))
                .header("X-Amz-Target", "Logs_20140328.FilterLogEvents"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException").doesNotContain("12345678");
    }

    private static HttpResponse<String> post(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.POST(BodyPublishers.ofString("+212612345678")).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private FilterLogEventsResponse filter(Consumer<FilterLogEventsRequest.Builder> more) {
        return client.filterLogEvents(call -> more.accept(call.logGroupName(GROUP)));
    }
}
