package org.ishaar.local.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What an account does to its log groups. The two groups of the delivery logs are there, as if SNS had made them; this
 * machine has no others: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html
 */
final class GroupCalls {

    /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
    private static final Set<Long> DAYS = Set.of(
            1L, 3L, 5L, 7L, 14L, 30L, 60L, 90L, 120L, 150L, 180L, 365L, 400L, 545L, 731L, 1096L, 1827L, 2192L, 2557L,
            2922L, 3288L, 3653L);

    private final DeliveryLogs logs;

    GroupCalls(DeliveryLogs logs) {
        this.logs = logs;
    }

    ObjectNode create(LogCall call) throws LogsException {
        String name = name(call);
        throw logs.find(name).isPresent() ? LogsException.exists() : LogsException.noMoreGroups();
    }

    ObjectNode encrypt(LogCall call) throws LogsException {
        String key = call.text("kmsKeyId").orElseThrow(() -> LogsException.invalid("kmsKeyId is needed"));
        group(call).settings().encrypt(key);
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode keepFor(LogCall call) throws LogsException {
        long days = call.whole("retentionInDays").orElse(0L);
        if (!DAYS.contains(days)) {
            throw LogsException.invalid("retentionInDays must be one of the numbers of days that there are");
        }
        group(call).settings().keepFor((int) days);
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode filters(LogCall call) throws LogsException {
        LogGroup group = group(call);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode filters = answer.putArray("subscriptionFilters");
        for (GroupSettings.Filter filter : group.settings().filters()) {
            filters.addObject()
                    .put("filterName", filter.name())
                    .put("logGroupName", group.name())
                    .put("filterPattern", filter.pattern())
                    .put("destinationArn", filter.destination())
                    .put("distribution", "ByLogStream")
                    .put("creationTime", 0);
        }
        return answer;
    }

    private LogGroup group(LogCall call) throws LogsException {
        return logs.find(name(call)).orElseThrow(LogsException::notFound);
    }

    private static String name(LogCall call) throws LogsException {
        return call.text("logGroupName").orElseThrow(() -> LogsException.invalid("logGroupName is needed"));
    }
}
