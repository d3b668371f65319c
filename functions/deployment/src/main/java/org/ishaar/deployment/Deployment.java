package org.ishaar.deployment;

import java.time.Clock;
import java.util.Map;
import org.ishaar.deployment.aws.CloudWatchLogGroups;
import org.ishaar.deployment.aws.DynamoNotes;
import org.ishaar.deployment.aws.SnsAccount;
import org.ishaar.deployment.decision.AccountSettings;
import org.ishaar.deployment.decision.DeliveryGroups;
import org.ishaar.deployment.decision.Log;
import org.ishaar.deployment.decision.Notes;
import org.ishaar.deployment.decision.SmsAccount;

/** What a function instance keeps between invocations: the table's name and the clients. */
public record Deployment(String notificationsTable, Clients clients) {

    /**
     * Reads the variable that template.yaml sets; all else comes with each request.
     *
     * @throws IllegalArgumentException naming the variable that is missing
     */
    public static String notificationsTable(Map<String, String> environment) {
        String name = environment.getOrDefault("NOTIFICATIONS_TABLE", "").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("environment variable NOTIFICATIONS_TABLE must be set");
        }
        return name;
    }

    static Deployment fromEnvironment() {
        return new Deployment(notificationsTable(System.getenv()), Clients.ofTheEnvironment());
    }

    SmsAccount account(TimeLeft time, Log log) {
        Notes notes = new DynamoNotes(clients.dynamo(), notificationsTable, Clock.systemUTC(), time);
        AccountSettings settings = new AccountSettings(new SnsAccount(clients.sns(), time), notes, time, log);
        DeliveryGroups groups = new DeliveryGroups(new CloudWatchLogGroups(clients.logs(), time), log);
        return new SmsAccount(settings, groups, notes, log);
    }
}
