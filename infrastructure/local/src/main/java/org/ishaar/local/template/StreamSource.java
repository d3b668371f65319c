package org.ishaar.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A DynamoDB event source mapping's parameters; -1 in a maximum means until the record expires. */
public record StreamSource(
        String id,
        String table,
        boolean enabled,
        int batchSize,
        Duration batchingWindow,
        int parallelizationFactor,
        String startingPosition,
        int maximumRetryAttempts,
        int maximumRecordAgeInSeconds,
        boolean bisectBatchOnFunctionError,
        boolean reportBatchItemFailures,
        List<String> filterPatterns,
        Optional<String> failureBucket) {}
