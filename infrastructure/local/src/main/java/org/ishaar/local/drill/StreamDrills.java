package org.ishaar.local.drill;

import java.util.List;

/** What Lambda and S3 tell of the stream and of what was given up. */
final class StreamDrills {

    private static final double MINUTE = 60_000;

    private StreamDrills() {}

    static List<Drill> drills() {
        return List.of(
                Drill.of("stream-lag-warning", "records are read 6 minutes late, for 15 minutes", lag(6)),
                Drill.of("stream-lag-critical", "records are read 70 minutes late", lag(70), "stream-lag-warning"),
                Drill.of(
                        "notifier-failures-warning",
                        "its bucket holds an object at midnight",
                        left("NotifierFailures")),
                Drill.of("notifier-failures-critical", "an object is put into its bucket", put("NotifierFailures")),
                Drill.of(
                        "notifier-failures-not-kept-critical",
                        "a failure record cannot be written",
                        notKept(Functions.NOTIFIER)),
                Drill.of(
                        "receipts-failures-warning",
                        "its bucket holds an object at midnight",
                        left("ReceiptsFailures")),
                Drill.of("receipts-failures-critical", "an object is put into its bucket", put("ReceiptsFailures")),
                Drill.of(
                        "receipts-failures-not-kept-critical",
                        "a failure record cannot be written",
                        notKept(Functions.RECEIPTS)));
    }

    private static Trouble lag(int minutes) {
        return Trouble.minutes(15, AwsMetrics.lambda("IteratorAge", Functions.NOTIFIER, minutes * MINUTE));
    }

    private static Trouble put(String bucket) {
        return Trouble.once(AwsMetrics.puts(bucket, 1));
    }

    private static Trouble left(String bucket) {
        return Trouble.nights(1, AwsMetrics.objects(bucket, 1));
    }

    private static Trouble notKept(String function) {
        return Trouble.once(AwsMetrics.lambda("DestinationDeliveryFailures", function, 1));
    }
}
