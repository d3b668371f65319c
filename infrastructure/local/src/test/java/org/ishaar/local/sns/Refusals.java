package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What the SDK makes of a refused call. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(SnsException.class))
                .satisfies(
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
