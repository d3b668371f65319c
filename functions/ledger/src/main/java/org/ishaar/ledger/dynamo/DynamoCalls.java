package org.ishaar.ledger.dynamo;

import java.util.function.Supplier;
import org.ishaar.ledger.RefusedEntryException;
import org.ishaar.ledger.StoreUnavailableException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tells a table that cannot be used now from a call that will never succeed; both keep what they wrap. */
public final class DynamoCalls {

    private DynamoCalls() {}

    /** Calls the table; {@code attempted} says what for, in words that may be logged. */
    public static <T> T attempt(String attempted, Supplier<T> call) {
        try {
            return call.get();
        } catch (ConditionalCheckFailedException e) {
            throw e;
        } catch (AwsServiceException e) {
            String code = codeOf(e);
            throw code.equals("ValidationException")
                    ? new RefusedEntryException(attempted, e)
                    : new StoreUnavailableException(attempted, code, e);
        } catch (SdkException e) {
            throw new StoreUnavailableException(attempted, e.getClass().getSimpleName(), e);
        }
    }

    private static String codeOf(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "HTTP" + e.statusCode() : code;
    }
}
