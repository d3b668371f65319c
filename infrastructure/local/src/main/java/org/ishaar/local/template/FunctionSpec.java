package org.ishaar.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A function as template.yaml declares it, Globals merged in. */
public record FunctionSpec(
        String logicalId,
        String name,
        String handler,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        Sources sources,
        AsyncRules async) {

    public List<StreamSource> streams() {
        return sources.streams();
    }

    public List<ScheduleSource> schedules() {
        return sources.schedules();
    }

    public List<LogSource> logs() {
        return sources.logs();
    }

    public String arn() {
        return "arn:aws:lambda:" + Names.REGION + ":" + Names.ACCOUNT + ":function:" + name;
    }
}
