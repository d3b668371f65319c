package org.ishaar.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A folder standing for the S3 bucket of a failure destination, with the keys that Lambda gives its objects. */
record FailureFolder(Path bucket, String mappingId) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);

    /** Readers see the whole object or none, as in S3. */
    Path write(String shardId, Instant now, String json) throws IOException {
        Path folder = bucket.resolve("aws/lambda/" + mappingId + "/" + shardId + "/" + DAY.format(now));
        Files.createDirectories(folder);
        String name = TIME.format(now) + "-" + UUID.randomUUID();
        Path unfinished = Files.writeString(bucket.resolve("." + name), json);
        return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
