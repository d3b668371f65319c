package org.ishaar.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.ishaar.complaint.Reason;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SendResult.Rejected;
import org.ishaar.notifier.decision.SendResult.TryLater;
import org.ishaar.notifier.decision.SendResult.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, WAITING/THROTTLED, throttled by code",
        "400, Throttling, WAITING/THROTTLED, the older code",
        "400, Throttled, WAITING/THROTTLED, as SNS's own reference writes it",
        "429, '', WAITING/THROTTLED, throttled by status alone",
        "503, ServiceUnavailable, WAITING/SNS_UNAVAILABLE, refused by SNS itself",
        "503, '', UNKNOWN, from something in between that may have passed it on",
        "500, InternalError, UNKNOWN, SNS may have begun",
        "502, '', UNKNOWN, a gateway",
        "400, InvalidParameter, FAILED/REJECTED, a number SNS will never take",
        "400, InvalidParameterValue, FAILED/REJECTED, an attribute out of its range",
        "403, AuthorizationError, WAITING/SNS_UNAVAILABLE, a role that an operator can mend",
        "403, '', WAITING/SNS_UNAVAILABLE, refused without a word",
    })
    void readsWhatIsCertainFromAnAnswer(int status, String code, String outcome, String why) {
        SnsException answer = (SnsException) SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(
                        code.isEmpty()
                                ? null
                                : AwsErrorDetails.builder()
                                        .errorCode(code)
                                        .errorMessage("+212612345678 is not valid")
                                        .build())
                .build();

        SendResult result = SnsOutcome.of(answer);

        assertThat(nameOf(result)).as(why).isEqualTo(outcome);
        assertThat(result.toString()).doesNotContain("612345678");
    }

    @Test
    void waitsWhenItCouldNotConnect() {
        assertThat(nameOf(SnsOutcome.of(because(new ConnectException("refused")))))
                .isEqualTo("WAITING/SNS_UNAVAILABLE");
        assertThat(nameOf(SnsOutcome.of(because(new UnknownHostException("sns")))))
                .isEqualTo("WAITING/SNS_UNAVAILABLE");
    }

    @Test
    void waitsWhenWhoAnsweredWasNotSns() {
        assertThat(nameOf(SnsOutcome.of(because(new SSLHandshakeException("unknown authority")))))
                .isEqualTo("WAITING/SNS_UNAVAILABLE");
        assertThat(nameOf(SnsOutcome.of(because(new SSLPeerUnverifiedException("another host name")))))
                .isEqualTo("WAITING/SNS_UNAVAILABLE");
    }

    @Test
    void knowsNothingOnceTheRequestMayHaveGoneOut() {
        assertThat(nameOf(SnsOutcome.of(because(new SocketTimeoutException("read timed out")))))
                .isEqualTo("UNKNOWN");
        assertThat(nameOf(SnsOutcome.of(because(new SocketException("reset"))))).isEqualTo("UNKNOWN");
        assertThat(nameOf(SnsOutcome.of(ApiCallTimeoutException.create(5000)))).isEqualTo("UNKNOWN");
    }

    private static SdkClientException because(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }

    private static String nameOf(SendResult result) {
        if (result instanceof TryLater later) {
            return "WAITING/" + later.reason();
        }
        if (result instanceof Rejected) {
            return "FAILED/" + Reason.REJECTED;
        }
        return result instanceof Unknown ? "UNKNOWN" : "SENT";
    }
}
