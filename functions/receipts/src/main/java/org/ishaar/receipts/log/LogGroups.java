package org.ishaar.receipts.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;

/** Reads log groups again, by CloudWatch Logs' FilterLogEvents. */
public final class LogGroups {

    /** The lines of a page take a few seconds; CloudWatch Logs gives up to 10,000. */
    private static final int EVENTS_A_PAGE = 1000;

    private final CloudWatchLogsClient logs;

    public LogGroups(CloudWatchLogsClient logs) {
        this.logs = logs;
    }

    /** A page of events. A page may be empty and yet not the last. */
    public record Page(List<LogEvent> events, @Nullable String nextToken) {}

    /**
     * One page of what a group got in a span of time.
     *
     * @param until not included
     * @param token of the page before; null for the first page
     * @throws software.amazon.awssdk.core.exception.SdkException when the group cannot be read
     */
    public Page read(String group, Instant since, Instant until, @Nullable String token) {
        FilterLogEventsResponse response = logs.filterLogEvents(FilterLogEventsRequest.builder()
                .logGroupName(group)
                .startTime(since.toEpochMilli())
                // Both ends are inclusive there.
                .endTime(until.toEpochMilli() - 1)
                .limit(EVENTS_A_PAGE)
                .nextToken(token)
                .build());
        List<LogEvent> events = new ArrayList<>();
        response.events()
                .forEach(event -> events.add(new LogEvent(Instant.ofEpochMilli(event.timestamp()), event.message())));
        return new Page(events, response.nextToken());
    }
}
