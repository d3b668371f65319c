package org.ishaar.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ishaar.local.template.ScheduleSource;

/** What a schedule sends when the template gives it no input of its own. */
final class ScheduleEvent {
    private static final String WHERE = ":ddblocal:000000000000:";

    private ScheduleEvent() {}

    static String json(ScheduleSource source, Instant now) {
        return source.input().orElseGet(() -> standard(source, now).toString());
    }

    private static ObjectNode standard(ScheduleSource source, Instant now) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", source.scheduler() ? "aws.scheduler" : "aws.events")
                .put("account", "000000000000")
                .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", "ddblocal");
        event.putArray("resources").add(arn(source));
        if (source.scheduler()) {
            // EventBridge Scheduler sends text here, at which AWS's ScheduledEvent class fails:
            // https://github.com/aws/aws-lambda-java-libs/issues/479
            return event.put("detail", "{}");
        }
        event.putObject("detail");
        return event;
    }

    private static String arn(ScheduleSource source) {
        return source.scheduler()
                ? "arn:aws:scheduler" + WHERE + "schedule/default/" + source.id()
                : "arn:aws:events" + WHERE + "rule/" + source.id();
    }
}
