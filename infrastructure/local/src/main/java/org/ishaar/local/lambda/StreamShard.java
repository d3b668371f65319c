package org.ishaar.local.lambda;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** A shard and the stream it belongs to. */
record StreamShard(String streamArn, Shard shard) {
    String id() {
        return shard.shardId();
    }

    Optional<String> parent() {
        return Optional.ofNullable(shard.parentShardId());
    }

    boolean isClosed() {
        return shard.sequenceNumberRange() != null
                && shard.sequenceNumberRange().endingSequenceNumber() != null;
    }
}
