package org.ishaar.statusapi.table;

import java.util.function.Supplier;
import org.ishaar.statusapi.record.StoreException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns the SDK's failures into the one that the operations know. */
final class DynamoCalls {

    private DynamoCalls() {}

    /** Calls the table; {@code attempted} says what for, in words that may be logged. */
    static <T> T attempt(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw new StoreException(attempted, codeOf(e), e.isThrottlingException(), e);
        } catch (SdkException e) {
            throw new StoreException(attempted, e.getClass().getSimpleName(), false, e);
        }
    }

    private static String codeOf(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "HTTP" + e.statusCode() : code;
    }
}
