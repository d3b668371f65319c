package org.ishaar.deployment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishaar.deployment.answer.Answer;
import org.ishaar.deployment.answer.Answers;
import org.ishaar.deployment.decision.NotDoneException;
import org.ishaar.deployment.decision.Release;

/**
 * The custom resource {@code Custom::Release}: refuses a change of the stack's parameters without another Release, which
 * would have no effect and say nothing. It calls nothing of AWS and never logs the request, which has the address to
 * answer to, and numbers.
 */
public final class ReleaseHandler implements RequestHandler<CloudFormationCustomResourceEvent, Map<String, String>> {

    private static final String UNKNOWN = "release-unknown";
    private static final String REFUSAL =
            "parameters changed and Release did not: the functions behind the alias live would keep the old ones."
                    + " Give Release another value too, or deploy with make deploy";

    private final Answers answers;

    public ReleaseHandler() {
        this(Pause::sleep);
    }

    ReleaseHandler(Pause pause) {
        answers = new Answers(seconds -> pause.took(Duration.ofSeconds(seconds)));
    }

    /**
     * Answers whether the release may go on.
     *
     * @throws IllegalStateException when the answer could not be given: Lambda then delivers the request again
     */
    @Override
    public Map<String, String> handleRequest(CloudFormationCustomResourceEvent event, Context context) {
        Verdict verdict = verdict(event);
        Answer.Ids ids =
                new Answer.Ids(verdict.id(), event.getStackId(), event.getRequestId(), event.getLogicalResourceId());
        answers.send(String.valueOf(event.getResponseUrl()), new Answer(ids, verdict.reason()));
        new JsonLog(context)
                .tell(
                        "answered",
                        String.valueOf(event.getRequestType()),
                        verdict.reason().isEmpty() ? "SUCCESS" : "FAILED");
        return Map.of("physicalResourceId", verdict.id(), "reason", verdict.reason());
    }

    private record Verdict(String id, String reason) {}

    private static Verdict verdict(CloudFormationCustomResourceEvent event) {
        String known = Objects.requireNonNullElse(event.getPhysicalResourceId(), UNKNOWN);
        if ("Delete".equals(event.getRequestType())) {
            return new Verdict(known, "");
        }
        try {
            return verdict(known, Release.of(Objects.requireNonNullElse(event.getResourceProperties(), Map.of())));
        } catch (NotDoneException e) {
            return new Verdict(known, e.reason());
        }
    }

    private static Verdict verdict(String known, Release next) {
        Optional<Release> before = Release.ofId(known);
        return before.isPresent() && next.goesUnnoticedAfter(before.get())
                ? new Verdict(known, REFUSAL)
                : new Verdict(next.id(), "");
    }
}
