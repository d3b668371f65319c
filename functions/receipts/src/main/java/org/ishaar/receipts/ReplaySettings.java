package org.ishaar.receipts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ishaar.ledger.function.Variables;

/**
 * What a replay reads.
 *
 * @param logGroups SNS's groups of delivery logs
 * @param reach how far back the nightly run begins: as late as SNS may log, and some hours to make up for a bad night
 */
public record ReplaySettings(List<String> logGroups, Duration reach) {

    /**
     * Reads the variables that template.yaml sets.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static ReplaySettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return new ReplaySettings(
                List.of(variables.text("DELIVERED_LOG_GROUP"), variables.text("FAILED_LOG_GROUP")),
                variables.duration("REPLAY_REACH"));
    }
}
