package org.ishaar.local.lambda;

import java.util.Map;

/** A look at a mapping: checkpoints by shard, and what lies between them and the last record read. */
public record MappingStatus(
        long recordsRead, int recordsPending, int batchesInFlight, Map<String, String> checkpoints) {}
