package org.ishaar.local.drill;

import java.util.List;
import java.util.stream.Stream;

/** What Lambda and DynamoDB refuse. */
final class FunctionDrills {

    private static final String ERRORS = "every run ends in an error, for 15 minutes";
    private static final String THROTTLES = "calls are refused for want of room, for 10 minutes";

    private FunctionDrills() {}

    static List<Drill> drills() {
        return Stream.of(errors(), throttles()).flatMap(List::stream).toList();
    }

    private static List<Drill> errors() {
        return List.of(
                Drill.of("notifier-errors-warning", ERRORS, failing(15, Functions.NOTIFIER)),
                Drill.of("resender-errors-warning", ERRORS, failing(15, Functions.RESENDER)),
                Drill.of("auditor-errors-warning", ERRORS, failingEachFifth(Functions.AUDITOR)),
                Drill.of("receipts-errors-warning", ERRORS, failing(15, Functions.RECEIPTS)),
                Drill.of(
                        "receipts-replay-errors-warning",
                        "the night's run ends in an error",
                        failing(1, Functions.RECEIPTS_REPLAY)),
                Drill.of("orphans-errors-warning", ERRORS, failing(15, Functions.ORPHANS)),
                Drill.of("status-api-errors-warning", ERRORS, failing(15, Functions.STATUS_API)));
    }

    private static List<Drill> throttles() {
        return List.of(
                Drill.of("notifier-throttled-warning", THROTTLES, throttled(Functions.NOTIFIER)),
                Drill.of("receipts-throttled-warning", THROTTLES, throttled(Functions.RECEIPTS)),
                Drill.of(
                        "complaints-reads-throttled-warning",
                        "reads of the table are refused, for 10 minutes",
                        Trouble.minutes(10, AwsMetrics.table("ReadThrottleEvents", "ComplaintsTable", 5))),
                Drill.of(
                        "complaints-writes-throttled-warning",
                        "writes of the table are refused, for 10 minutes",
                        Trouble.minutes(10, AwsMetrics.table("WriteThrottleEvents", "ComplaintsTable", 5))),
                Drill.of(
                        "notifications-reads-throttled-warning",
                        "reads of the index due are refused, for 10 minutes",
                        Trouble.minutes(10, AwsMetrics.index("ReadThrottleEvents", "NotificationsTable", "due", 5))),
                Drill.of(
                        "notifications-writes-throttled-warning",
                        "writes of the table are refused, for 10 minutes",
                        Trouble.minutes(10, AwsMetrics.table("WriteThrottleEvents", "NotificationsTable", 5))));
    }

    private static Trouble failing(int minutes, String function) {
        return Trouble.minutes(minutes, AwsMetrics.lambda("Errors", function, 1));
    }

    /** A function that runs every five minutes tells no more often. */
    private static Trouble failingEachFifth(String function) {
        return Trouble.minutes(15, AwsMetrics.lambda("Errors", function, 1)).each(5);
    }

    private static Trouble throttled(String function) {
        return Trouble.minutes(10, AwsMetrics.lambda("Throttles", function, 3));
    }
}
