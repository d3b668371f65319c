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
        List<StreamSource> streams,
        List<ScheduleSource> schedules) {

    public String arn() {
        return "arn:aws:lambda:" + Names.REGION + ":" + Names.ACCOUNT + ":function:" + name;
    }
}
