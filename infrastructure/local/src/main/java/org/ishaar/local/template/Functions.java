package org.ishaar.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AWS::Serverless::Function to what the runner needs of it. */
final class Functions {
    /** Lambda's own default when neither the function nor Globals names one. */
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    private Functions() {}

    static FunctionSpec read(String logicalId, Properties function, Properties globals) {
        List<StreamSource> streams = new ArrayList<>();
        List<ScheduleSource> schedules = new ArrayList<>();
        Properties events = function.group("Events");
        for (String event : events.keys()) {
            addEvent(logicalId + event, events.group(event), streams, schedules);
        }
        int timeout = function.number("Timeout", globals.number("Timeout", DEFAULT_TIMEOUT_SECONDS));
        return new FunctionSpec(
                logicalId,
                function.findText("FunctionName").orElse(logicalId),
                function.findText("Handler")
                        .or(() -> globals.findText("Handler"))
                        .orElseThrow(() -> function.missing("Handler")),
                Duration.ofSeconds(timeout),
                function.number("MemorySize", globals.number("MemorySize", DEFAULT_MEMORY_MEGABYTES)),
                environment(function, globals),
                List.copyOf(streams),
                List.copyOf(schedules));
    }

    private static Map<String, String> environment(Properties function, Properties globals) {
        Map<String, String> merged = new LinkedHashMap<>(
                globals.group("Environment").group("Variables").textMap());
        merged.putAll(function.group("Environment").group("Variables").textMap());
        return merged;
    }

    private static void addEvent(
            String id, Properties event, List<StreamSource> streams, List<ScheduleSource> schedules) {
        Properties properties = event.group("Properties");
        switch (event.text("Type")) {
            case "DynamoDB" -> streams.add(Streams.read(id, properties));
            case "Schedule" -> schedules.add(Schedules.rule(id, properties));
            case "ScheduleV2" -> schedules.add(Schedules.scheduler(id, properties));
            default -> {
                // HTTP, log subscriptions and the like are other parts' to run.
            }
        }
    }
}
