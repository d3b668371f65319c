package org.ishaar.receipts;

import java.util.Map;
import org.ishaar.ledger.function.Variables;
import org.ishaar.receipts.decision.Waits;

/** What the deployment decided, read once from the environment variables that template.yaml sets. */
public record ReceiptsSettings(String notificationsTable, String numberHashKey, Waits waits) {

    /**
     * Reads the variables that template.yaml sets.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static ReceiptsSettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return new ReceiptsSettings(
                variables.text("NOTIFICATIONS_TABLE"),
                variables.text("NUMBER_HASH_KEY"),
                new Waits(
                        variables.durations("CARRIER_BACKOFF"),
                        variables.durations("ORPHAN_BACKOFF"),
                        variables.duration("ORPHANS_KEPT")));
    }
}
