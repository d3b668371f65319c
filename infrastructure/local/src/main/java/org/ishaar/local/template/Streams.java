package org.ishaar.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SAM's DynamoDB event, with Lambda's documented defaults where a property is absent. */
final class Streams {
    private static final Pattern TABLE = Pattern.compile("arn:[^:]*:dynamodb:[^:]*:[^:]*:table/([^/]+)/stream/.*");
    private static final int DEFAULT_BATCH_SIZE = 100;
    private static final int UNTIL_EXPIRY = -1;

    private Streams() {}

    static StreamSource read(String id, Properties event) {
        return new StreamSource(
                id,
                table(event, "Stream"),
                event.flag("Enabled", true),
                event.number("BatchSize", DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                event.number("ParallelizationFactor", 1),
                startingPosition(event),
                event.number("MaximumRetryAttempts", UNTIL_EXPIRY),
                event.number("MaximumRecordAgeInSeconds", UNTIL_EXPIRY),
                event.flag("BisectBatchOnFunctionError", false),
                event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                patterns(event.group("FilterCriteria")),
                FailureBucket.of(event.group("DestinationConfig").group("OnFailure")));
    }

    /** A pipe's dead letters are a queue, which keeps nothing of a record: the runner has none. */
    static StreamSource ofPipe(String id, Properties pipe) {
        Properties source = pipe.group("SourceParameters");
        Properties stream = source.group("DynamoDBStreamParameters");
        return new StreamSource(
                id,
                table(pipe, "Source"),
                !pipe.findText("DesiredState").equals(Optional.of("STOPPED")),
                stream.number("BatchSize", DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(stream.number("MaximumBatchingWindowInSeconds", 0)),
                stream.number("ParallelizationFactor", 1),
                startingPosition(stream),
                stream.number("MaximumRetryAttempts", UNTIL_EXPIRY),
                stream.number("MaximumRecordAgeInSeconds", UNTIL_EXPIRY),
                stream.findText("OnPartialBatchItemFailure").isPresent(),
                false,
                patterns(source.group("FilterCriteria")),
                Optional.empty());
    }

    private static String table(Properties event, String property) {
        String stream = event.text(property);
        Matcher matcher = TABLE.matcher(stream);
        if (!matcher.matches()) {
            throw event.wrong(property, stream);
        }
        return matcher.group(1);
    }

    private static String startingPosition(Properties event) {
        String position = event.text("StartingPosition");
        if (!position.equals("TRIM_HORIZON") && !position.equals("LATEST")) {
            throw event.wrong("StartingPosition", position);
        }
        return position;
    }

    private static List<String> patterns(Properties criteria) {
        return criteria.groups("Filters").stream()
                .map(filter -> filter.text("Pattern"))
                .toList();
    }
}
