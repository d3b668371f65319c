package org.ishaar.local.replay;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Failure records as objects of a bucket; what is done is deleted. */
record S3Failures(S3Client s3, String bucket, String prefix) implements FailureStore {

    @Override
    public List<String> oldestFirst() {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .filter(key -> !key.endsWith("/"))
                .sorted(BY_TIME)
                .toList();
    }

    @Override
    public String read(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
    }

    @Override
    public void putAway(String key) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(key));
    }

    @Override
    public void close() {
        s3.close();
    }
}
