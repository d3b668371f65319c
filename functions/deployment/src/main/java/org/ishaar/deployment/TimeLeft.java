package org.ishaar.deployment;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import org.ishaar.deployment.answer.Answers;
import org.ishaar.deployment.decision.Deadline;
import org.ishaar.deployment.decision.NotDoneException;
import org.ishaar.deployment.decision.Patience;

/** What an invocation can still begin, so that it always ends with an answer. */
record TimeLeft(Context context, Pause pause) implements Deadline, Patience {

    /** A role that was just made is known within seconds. */
    private static final int[] WAITS_SECONDS = {5, 10, 20};

    /** SNS takes one SetSMSAttributes a second, https://docs.aws.amazon.com/general/latest/gr/sns.html */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(1500);

    @Override
    public void check() {
        if (!isEnoughAfter(Duration.ZERO)) {
            throw new NotDoneException("the function had no time left for another call; deploy again");
        }
    }

    @Override
    public boolean afterRefusal(int refusals) {
        if (refusals > WAITS_SECONDS.length) {
            return false;
        }
        Duration wait = Duration.ofSeconds(WAITS_SECONDS[refusals - 1]);
        return isEnoughAfter(wait) && pause.took(wait);
    }

    @Override
    public void betweenCalls() {
        pause.took(BETWEEN_CALLS);
    }

    private boolean isEnoughAfter(Duration wait) {
        Duration needed = wait.plus(Clients.CALL).plus(Answers.LONGEST);
        return context.getRemainingTimeInMillis() > needed.toMillis();
    }
}
