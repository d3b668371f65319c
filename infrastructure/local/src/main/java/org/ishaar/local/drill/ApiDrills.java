package org.ishaar.local.drill;

import static org.ishaar.local.drill.NormalDays.ones;

import java.util.Arrays;
import java.util.List;

/** What API Gateway tells of the calls. */
final class ApiDrills {

    private ApiDrills() {}

    static List<Drill> drills() {
        return List.of(
                Drill.of("api-errors-warning", "2 of 100 calls get a 5xx, for 10 minutes", errors(2)),
                Drill.of(
                        "api-errors-critical",
                        "10 of 100 calls get a 5xx, for 10 minutes",
                        errors(10),
                        "api-errors-warning"),
                Drill.of("api-slow-warning", "2 of 100 calls take 1.5 s, for 10 minutes", slow(1_500)),
                Drill.of(
                        "api-slow-critical",
                        "2 of 100 calls take 6 s, for 10 minutes",
                        slow(6_000),
                        "api-slow-warning"),
                Drill.of(
                        "events-not-told-warning",
                        "the queue of what the event bus was not told of holds a message",
                        Trouble.once(AwsMetrics.queued("NotificationEventsFailures", 1))));
    }

    private static Trouble errors(int ofHundred) {
        return Trouble.minutes(10, AwsMetrics.api("Count", ones(100)), AwsMetrics.api("5xx", ones(ofHundred)));
    }

    private static Trouble slow(double milliseconds) {
        double[] latencies = new double[100];
        Arrays.fill(latencies, 80);
        Arrays.fill(latencies, 98, 100, milliseconds);
        return Trouble.minutes(10, AwsMetrics.api("Count", ones(100)), AwsMetrics.api("Latency", latencies));
    }
}
