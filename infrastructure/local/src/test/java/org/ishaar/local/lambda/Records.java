package org.ishaar.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Stream records and mappings for the tests of this package. */
final class Records {
    static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    static final String STREAM = "arn:aws:dynamodb:ddblocal:000000000000:table/Complaints/stream/1";

    private Records() {}

    static StreamRecord record(String sequence) {
        return record(sequence, "c" + sequence);
    }

    static StreamRecord record(String sequence, String complaintId) {
        return StreamRecord.of(sdk(sequence, complaintId), STREAM);
    }

    static List<StreamRecord> records(String... sequences) {
        return Arrays.stream(sequences).map(Records::record).toList();
    }

    static Record sdk(String sequence, String complaintId) {
        AttributeValue id = AttributeValue.fromS(complaintId);
        return Record.builder()
                .eventID("e" + sequence)
                .eventName(OperationType.INSERT)
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("ddblocal")
                .dynamodb(change -> change.approximateCreationDateTime(WRITTEN)
                        .keys(Map.of("complaintId", id))
                        .newImage(Map.of("complaintId", id, "status", AttributeValue.fromS("SHELVED")))
                        .sequenceNumber(sequence)
                        .sizeBytes(54L)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }

    static StreamSource source() {
        return source(100, -1, -1, true);
    }

    static StreamSource source(int batchSize, int retries, int ageInSeconds, boolean bisects) {
        return new StreamSource(
                "Changes",
                "Complaints",
                true,
                batchSize,
                Duration.ZERO,
                1,
                "TRIM_HORIZON",
                retries,
                ageInSeconds,
                bisects,
                true,
                List.of(),
                Optional.of("Failures"));
    }
}
