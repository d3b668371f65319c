package org.ishaar.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.ledger.FakeJournal.stateOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.receipts.decision.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class ReplayHandlerTest {

    private final World world = new World();
    private final Instance instance = new Instance();
    private final Groups groups = new Groups();
    private final ReplayHandler handler = new ReplayHandler(
            new Deployment(world.ports(), world.waits),
            new ReplaySettings(List.of("delivered", "failed"), Duration.ofHours(78)),
            groups);

    ReplayHandlerTest() {
        instance.remainingMillis = 900_000;
    }

    @Test
    void readsBothGroupsAgainAndEntersWhatTheyHave() {
        world.sent("m-1");
        world.sent("m-2");
        groups.log("delivered", Duration.ofHours(5), Lines.delivered("m-1"));
        groups.log("failed", Duration.ofMinutes(5), Lines.failed("m-2", "Invalid phone number"));

        assertThat(replay(Map.of("since", world.now.minus(Duration.ofHours(6)).toString())))
                .isEqualTo(Map.of("ReceiptsApplied", 2));

        assertThat(stateOf(world.ledger.all().get(0))).isEqualTo("DELIVERED");
    }

    @Test
    void readsEveryPageEvenAfterAnEmptyOne() {
        for (int i = 0; i < 5; i++) {
            groups.log("delivered", Duration.ofMinutes(i + 1), Lines.delivered("m-" + i));
        }

        assertThat(replay(Map.of("since", world.now.minus(Duration.ofHours(1)).toString())))
                .isEqualTo(Map.of("ReceiptsUnknown", 5));
    }

    @Test
    void readsNothingTwiceAndNothingOutsideTheSpan() {
        Instant hour = world.now.minus(Duration.ofHours(1));
        groups.log("delivered", Duration.ofHours(2), Lines.delivered("at-since"));
        groups.log("delivered", Duration.ofHours(2).plusMillis(1), Lines.delivered("before-since"));
        groups.log("delivered", Duration.ofHours(1), Lines.delivered("between-two-hours"));
        groups.log("delivered", Duration.ZERO, Lines.delivered("at-until"));

        assertThat(replay(Map.of("since", hour.minus(Duration.ofHours(1)).toString(), "until", world.now.toString())))
                .isEqualTo(Map.of("ReceiptsUnknown", 2));
    }

    @Test
    void beginsThreeDaysAndAQuarterAgoWhenTheScheduleAsks() {
        groups.log("failed", Duration.ofHours(78), Lines.delivered("m-1"));
        groups.log("failed", Duration.ofHours(79), Lines.delivered("m-2"));

        assertThat(replay(Map.of("source", "aws.events", "detail-type", "Scheduled Event")))
                .isEqualTo(Map.of("ReceiptsUnknown", 1));
    }

    @Test
    void saysWhereToGoOnWhenTimeIsShort() {
        groups.log("delivered", Duration.ofMinutes(150), Lines.delivered("m-1"));
        groups.log("delivered", Duration.ofMinutes(50), Lines.delivered("m-2"));
        groups.afterRead = () -> instance.remainingMillis -= 200_000;
        Instant since = world.now.minus(Duration.ofHours(3));

        Map<String, Object> first = replay(Map.of("since", since.toString()));
        assertThat(first)
                .containsEntry("resumeSince", since.plus(Duration.ofHours(2)).toString());
        assertThat(instance.events()).contains("replay-stopped");

        instance.remainingMillis = 900_000;
        groups.afterRead = () -> {};
        assertThat(replay(Map.of("since", first.get("resumeSince")))).isEqualTo(Map.of("ReceiptsUnknown", 1));
    }

    @Test
    void stopsBeforeTheHourThatTheLedgerCouldNotTake() {
        world.sent("m-1");
        world.ledger.writesToFail = 1;
        groups.log("delivered", Duration.ofMinutes(90), Lines.delivered("m-1"));
        Instant since = world.now.minus(Duration.ofHours(3));

        assertThat(replay(Map.of("since", since.toString())))
                .containsEntry("resumeSince", since.plus(Duration.ofHours(1)).toString())
                .containsEntry("ReceiptsNotTaken", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since | yesterday | no time",
                "since | 2026-03-02T08:00:00 | no offset",
                "since | 2026-03-02T09:00:00Z | not before now",
                "Since | 2026-03-02T08:00:00Z | another field",
                "until | 2026-03-02T08:00:00Z | no since",
            })
    void saysWhatIsWrongWithAnEventAndReadsNothing(String field, String value, String why) {
        assertThatThrownBy(() -> replay(Map.of(field, value)))
                .as(why)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since");
        assertThat(groups.requests).isEmpty();
    }

    @Test
    void refusesASinceBesideAWrongUntil() {
        assertThatThrownBy(() -> replay(Map.of("since", "2026-03-02T08:00:00Z", "until", "noon")))
                .hasMessageContaining("until must be an ISO 8601 time");
    }

    @Test
    void failsWithTheClassAloneWhenAGroupCannotBeRead() {
        groups.afterRead = () -> {
            throw ResourceNotFoundException.builder().message(Lines.NUMBER).build();
        };

        assertThatThrownBy(() -> replay(Map.of("since", "2026-03-02T08:00:00Z")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ResourceNotFoundException")
                .hasMessageNotContaining("612345678")
                .hasNoCause();
        assertThat(instance.log.get(0)).contains("logs-unreadable").doesNotContain("612345678");
    }

    private Map<String, Object> replay(Map<String, Object> event) {
        return handler.handleRequest(event, instance);
    }

    /** Two log groups, two events a page, an empty page first. */
    private final class Groups implements CloudWatchLogsClient {

        private static final int PAGE = 2;

        private final List<FilterLogEventsRequest> requests = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<FilteredLogEvent> events = new ArrayList<>();
        private Runnable afterRead = () -> {};

        private void log(String group, Duration ago, String line) {
            names.add(group);
            events.add(FilteredLogEvent.builder()
                    .timestamp(world.now.minus(ago).toEpochMilli())
                    .message(line)
                    .build());
        }

        @Override
        public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
            requests.add(request);
            afterRead.run();
            List<FilteredLogEvent> found = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                long at = events.get(i).timestamp();
                if (names.get(i).equals(request.logGroupName())
                        && at >= request.startTime()
                        && at <= request.endTime()) {
                    found.add(events.get(i));
                }
            }
            int from = request.nextToken() == null ? -PAGE : Integer.parseInt(request.nextToken());
            int to = Math.min(from + PAGE, found.size());
            return FilterLogEventsResponse.builder()
                    .events(from < 0 ? List.of() : found.subList(from, to))
                    .nextToken(to < found.size() ? Integer.toString(from + PAGE) : null)
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
