package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ishaar.local.template.Template;

/** The groups that there are: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
final class DescribeLogGroups {

    private static final int MOST = 50;
    private static final String ARN = "arn:aws:logs:" + Template.REGION + ":" + Template.ACCOUNT + ":log-group:";

    private final DeliveryLogs logs;

    DescribeLogGroups(DeliveryLogs logs) {
        this.logs = logs;
    }

    ObjectNode answer(LogCall call) throws LogsException {
        String prefix = call.text("logGroupNamePrefix").orElse("");
        String part = call.text("logGroupNamePattern").orElse("");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = answer.putArray("logGroups");
        logs.groups().stream()
                .filter(group -> group.name().startsWith(prefix) && group.name().contains(part))
                .limit(call.limit(MOST))
                .forEach(group -> groups.add(shown(group)));
        return answer;
    }

    private static ObjectNode shown(LogGroup group) {
        long bytes = group.all().stream()
                .mapToLong(event -> event.message().length())
                .sum();
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("logGroupName", group.name())
                .put("arn", ARN + group.name() + ":*")
                .put("logGroupArn", ARN + group.name())
                .put("logGroupClass", "STANDARD")
                .put("metricFilterCount", 0)
                .put("creationTime", 0)
                .put("storedBytes", bytes);
        group.settings().key().ifPresent(key -> shown.put("kmsKeyId", key));
        group.settings().days().ifPresent(days -> shown.put("retentionInDays", days));
        return shown;
    }
}
