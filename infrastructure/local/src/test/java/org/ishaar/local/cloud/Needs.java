package org.ishaar.local.cloud;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test cannot do without. Where the emulator lacks it the test is skipped, and the reason says who lacks what. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
public @interface Needs {

    Capability[] value();

    /** Asks the emulator itself, so that a test comes back on the day when the emulator has learnt it. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Cloud cloud = Cloud.current();
            return findAnnotation(context.getElement(), Needs.class).stream()
                    .flatMap(needs -> Arrays.stream(needs.value()))
                    .flatMap(capability -> reason(cloud, capability).stream())
                    .findFirst()
                    .map(ConditionEvaluationResult::disabled)
                    .orElseGet(() -> ConditionEvaluationResult.enabled("nothing is lacking"));
        }

        private static Optional<String> reason(Cloud cloud, Capability capability) {
            return cloud.lacks(capability).map(answer -> cloud.title() + " lacks " + capability + ": " + answer);
        }
    }
}
