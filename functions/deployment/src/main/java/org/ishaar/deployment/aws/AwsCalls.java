package org.ishaar.deployment.aws;

import java.util.function.Supplier;
import org.ishaar.deployment.decision.Deadline;
import org.ishaar.deployment.decision.NotDoneException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls AWS while there is time, and says in AWS's own words why a call failed. */
record AwsCalls(Deadline deadline) {

    <T> T attempt(String attempted, Supplier<T> call) {
        deadline.check();
        try {
            return call.get();
        } catch (SdkException e) {
            throw new NotDoneException("could not " + attempted + ": " + e.getMessage(), e);
        }
    }
}
