package org.ishaar.deployment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ishaar.deployment.answer.Answer;
import org.ishaar.deployment.answer.Answers;
import org.ishaar.deployment.decision.NotDoneException;
import org.ishaar.deployment.decision.Request;
import org.ishaar.deployment.decision.SmsAccount;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The custom resource {@code Custom::SmsAccountSettings}. CloudFormation waits for an answer, for an hour if need be: one
 * is given whatever happens. The request itself is never logged, for it has the address to answer to.
 */
public final class SmsAccountHandler implements RequestHandler<CloudFormationCustomResourceEvent, Map<String, String>> {

    /** The same for ever: another one would have CloudFormation delete the resource of before. */
    static final String PHYSICAL_ID = "sms-account-settings";

    /** A creation that touched nothing; its deletion has nothing to do, and must not fail for the same trouble. */
    static final String NOT_MADE = "sms-account-settings-not-made";

    private final Supplier<BiFunction<TimeLeft, JsonLog, SmsAccount>> starting;
    private final Answers answers;
    private final Pause pause;
    private @Nullable BiFunction<TimeLeft, JsonLog, SmsAccount> started;

    /** Starts nothing yet: what fails in here could not be answered. */
    public SmsAccountHandler() {
        this(() -> Deployment.fromEnvironment()::account, Pause::sleep);
    }

    public SmsAccountHandler(Deployment deployment) {
        this(() -> deployment::account, Pause::sleep);
    }

    SmsAccountHandler(Supplier<BiFunction<TimeLeft, JsonLog, SmsAccount>> starting, Pause pause) {
        this.starting = starting;
        this.pause = pause;
        this.answers = new Answers(seconds -> pause.took(Duration.ofSeconds(seconds)));
    }

    /**
     * Does what is asked, and answers.
     *
     * @throws IllegalStateException when the answer could not be given: Lambda then delivers the request again
     */
    @Override
    public Map<String, String> handleRequest(CloudFormationCustomResourceEvent event, Context context) {
        JsonLog log = new JsonLog(context);
        Done done = done(event, context, log);
        Answer.Ids ids = new Answer.Ids(
                done.physicalId(), event.getStackId(), event.getRequestId(), event.getLogicalResourceId());
        answers.send(String.valueOf(event.getResponseUrl()), new Answer(ids, done.reason()));
        log.tell(
                "answered",
                String.valueOf(event.getRequestType()),
                done.reason().isEmpty() ? "SUCCESS" : "FAILED");
        return Map.of("physicalResourceId", done.physicalId(), "reason", done.reason());
    }

    private record Done(String physicalId, String reason) {}

    /** The boundary: whatever is thrown, CloudFormation must be told. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Done done(CloudFormationCustomResourceEvent event, Context context, JsonLog log) {
        String physicalId = physicalId(event);
        try {
            Request request = request(event);
            if (physicalId.equals(NOT_MADE)) {
                return new Done(NOT_MADE, "");
            }
            SmsAccount account = start().apply(new TimeLeft(context, pause), log);
            return new Done(physicalId, failure(account.handle(request).reason(), context, log));
        } catch (NotDoneException e) {
            boolean creating = event.getPhysicalResourceId() == null;
            return new Done(creating ? NOT_MADE : physicalId, failure(e.reason(), context, log));
        } catch (Throwable e) {
            // The class and the place, not the message: nobody knows what it would repeat.
            String place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return new Done(physicalId, failure("a defect: " + e.getClass().getName() + place, context, log));
        }
    }

    /** As CloudFormation knows it, if it does. */
    private static String physicalId(CloudFormationCustomResourceEvent event) {
        String known = event.getPhysicalResourceId();
        boolean deleting = "Delete".equals(event.getRequestType());
        return known == null || (known.equals(NOT_MADE) && !deleting) ? PHYSICAL_ID : known;
    }

    /** With where to read more. */
    private static String failure(String reason, Context context, JsonLog log) {
        if (reason.isEmpty()) {
            return "";
        }
        log.trouble("not-done", "", reason);
        return reason + " (log group " + context.getLogGroupName() + ", request " + context.getAwsRequestId() + ")";
    }

    private BiFunction<TimeLeft, JsonLog, SmsAccount> start() {
        if (started == null) {
            try {
                started = starting.get();
            } catch (IllegalArgumentException | SdkException e) {
                throw new NotDoneException("the function cannot start: " + e.getMessage(), e);
            }
        }
        return started;
    }

    private static Request request(CloudFormationCustomResourceEvent event) {
        try {
            Request.Kind kind =
                    Request.Kind.valueOf(String.valueOf(event.getRequestType()).toUpperCase(Locale.ROOT));
            return new Request(
                    String.valueOf(event.getRequestId()),
                    kind,
                    Objects.requireNonNullElse(event.getResourceProperties(), Map.of()));
        } catch (IllegalArgumentException e) {
            throw new NotDoneException("the request is neither Create, Update nor Delete", e);
        }
    }
}
