package org.ishaar.local.template;

import java.util.ArrayList;
import java.util.List;

/** What invokes a function. */
public record Sources(List<StreamSource> streams, List<ScheduleSource> schedules, List<LogSource> logs) {

    public static final Sources NONE = new Sources(List.of(), List.of(), List.of());

    static Sources read(String logicalId, Properties events) {
        Sources sources = new Sources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String event : events.keys()) {
            sources.add(logicalId + event, events.group(event));
        }
        return new Sources(List.copyOf(sources.streams), List.copyOf(sources.schedules), List.copyOf(sources.logs));
    }

    private void add(String id, Properties event) {
        Properties properties = event.group("Properties");
        switch (event.text("Type")) {
            case "DynamoDB" -> streams.add(Streams.read(id, properties));
            case "Schedule" -> schedules.add(Schedules.rule(id, properties));
            case "ScheduleV2" -> schedules.add(Schedules.scheduler(id, properties));
            case "CloudWatchLogs" -> logs.add(LogSource.read(id, properties));
            default -> {
                // HTTP and the like are other parts' to run.
            }
        }
    }
}
