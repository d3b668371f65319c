package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The events of a group by time, page by page:
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
final class FilterLogEvents {

    // A page has at most so many events, and so many bytes.
    private static final int MOST = 10_000;
    private static final int PAGE_BYTES = 1 << 20;

    private final DeliveryLogs logs;

    FilterLogEvents(DeliveryLogs logs) {
        this.logs = logs;
    }

    ObjectNode answer(LogCall call) throws LogsException {
        LogGroup group = group(call);
        Wanted wanted = Wanted.of(call);
        String start = call.text("nextToken").isPresent() ? decoded(call.text("nextToken")) : wanted.start();
        int limit = call.limit(MOST);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode events = answer.putArray("events");
        answer.putArray("searchedLogStreams");
        int bytes = 0;
        for (LogEvent event : group.after(start)) {
            if (wanted.takes(event)) {
                events.add(shown(event));
                bytes += event.message().length();
            }
            if (events.size() == limit || bytes >= PAGE_BYTES) {
                // As on AWS, the page that it leads to may be empty.
                return answer.put("nextToken", encoded(event.id()));
            }
        }
        return answer;
    }

    private LogGroup group(LogCall call) throws LogsException {
        Optional<String> name = call.text("logGroupName").or(() -> identifier(call));
        if (name.isEmpty()) {
            throw LogsException.invalid("logGroupName or logGroupIdentifier is needed");
        }
        return logs.find(name.get()).orElseThrow(LogsException::notFound);
    }

    // A name, or an ARN.
    private static Optional<String> identifier(LogCall call) {
        String identifier = call.parameters().path("logGroupIdentifier").asText();
        String name = identifier.replaceFirst("^arn:.*:log-group:", "").replaceFirst(":\\*$", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static ObjectNode shown(LogEvent event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("logStreamName", event.stream())
                .put("timestamp", event.timestamp().toEpochMilli())
                .put("message", event.message())
                .put("ingestionTime", event.timestamp().toEpochMilli())
                .put("eventId", event.id());
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(Optional<String> token) throws LogsException {
        try {
            String id = new String(Base64.getUrlDecoder().decode(token.orElse("")), StandardCharsets.UTF_8);
            if (id.matches("[0-9]{56}")) {
                return id;
            }
        } catch (IllegalArgumentException notOurs) {
            throw LogsException.invalid("The specified nextToken is invalid.");
        }
        throw LogsException.invalid("The specified nextToken is invalid.");
    }

    /** Which events a call asks for; both times are included. */
    private record Wanted(long from, long until, Set<String> streams, String streamPrefix, LogFilter filter) {

        static Wanted of(LogCall call) throws LogsException {
            long from = call.whole("startTime").orElse(0L);
            long until = call.whole("endTime").orElse(Long.MAX_VALUE);
            if (from > until) {
                throw LogsException.invalid("endTime must not be before startTime");
            }
            return new Wanted(
                    from,
                    until,
                    call.texts("logStreamNames"),
                    call.text("logStreamNamePrefix").orElse(""),
                    filter(call));
        }

        String start() {
            return LogGroup.idBefore(from);
        }

        boolean takes(LogEvent event) {
            long time = event.timestamp().toEpochMilli();
            boolean inTime = from <= time && time <= until;
            boolean inStream = streams.isEmpty() || streams.contains(event.stream());
            return inTime && inStream && event.stream().startsWith(streamPrefix) && filter.test(event.message());
        }

        private static LogFilter filter(LogCall call) throws LogsException {
            try {
                return LogFilter.parse(call.text("filterPattern").orElse(""));
            } catch (IllegalArgumentException e) {
                throw LogsException.invalid("filterPattern: " + e.getMessage());
            }
        }
    }
}
