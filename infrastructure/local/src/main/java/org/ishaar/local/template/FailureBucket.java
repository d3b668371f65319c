package org.ishaar.local.template;

import java.util.Optional;

/** An OnFailure destination, which must be a bucket: only that one gets the whole event. */
final class FailureBucket {

    private static final String BUCKET = "arn:aws:s3:::";

    private FailureBucket() {}

    static Optional<String> of(Properties onFailure) {
        Optional<String> destination = onFailure.findText("Destination");
        destination.filter(arn -> !arn.startsWith(BUCKET)).ifPresent(arn -> {
            throw onFailure.wrong("Destination", arn);
        });
        return destination.map(arn -> arn.substring(BUCKET.length()));
    }
}
