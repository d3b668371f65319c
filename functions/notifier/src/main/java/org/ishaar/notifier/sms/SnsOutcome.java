package org.ishaar.notifier.sms;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.ishaar.complaint.Reason;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SendResult.Rejected;
import org.ishaar.notifier.decision.SendResult.TryLater;
import org.ishaar.notifier.decision.SendResult.Unknown;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads from a failed Publish what is certain. Keeps codes and class names only: SNS's messages repeat the number. */
final class SnsOutcome {

    /** Throttling is told by error code, not by exception class. */
    private static final Set<String> THROTTLED = Set.of(
            "Throttled",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestThrottled",
            "RequestLimitExceeded");

    /** What SNS says of a text or a number that it will never take. */
    private static final Set<String> NEVER = Set.of(
            "InvalidParameter",
            "InvalidParameterException",
            "InvalidParameterValue",
            "ParameterValueInvalid",
            "ValidationError",
            "ValidationException");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    private SnsOutcome() {}

    static SendResult of(SdkException e) {
        if (e instanceof AwsServiceException answered) {
            return answered(answered, codeOf(answered));
        }
        String what =
                causes(e).reduce((first, second) -> second).orElse(e).getClass().getSimpleName();
        return causes(e).anyMatch(SnsOutcome::isBeforeTheRequest)
                ? new TryLater(Reason.SNS_UNAVAILABLE, what)
                : new Unknown(what);
    }

    private static SendResult answered(AwsServiceException e, String code) {
        if (e.statusCode() == TOO_MANY_REQUESTS || THROTTLED.contains(code)) {
            return new TryLater(Reason.THROTTLED, code);
        }
        if (e.statusCode() >= SERVER_ERROR) {
            boolean refused = e.statusCode() == SERVICE_UNAVAILABLE && !code.isEmpty();
            return refused ? new TryLater(Reason.SNS_UNAVAILABLE, code) : new Unknown("HTTP" + e.statusCode());
        }
        // Any other 4xx is about the account, a role or a key: not accepted, and an operator can mend it.
        return NEVER.contains(code) ? new Rejected(code) : new TryLater(Reason.SNS_UNAVAILABLE, code);
    }

    /** Empty when the answer had no error body of SNS's, as from a proxy in between. */
    private static String codeOf(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }

    /** Not connected, or not to whom it should be, so that no request went out. */
    private static boolean isBeforeTheRequest(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException;
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
