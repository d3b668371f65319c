package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"SHELVED", "A", "_", "STEP_2", "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void readsACodeKnownOrNot(String raw) {
        assertThat(Status.parse(raw)).contains(new Status(raw));
        assertThat(new Status(raw)).hasToString(raw);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "shelved",
                " SHELVED",
                "SHELVED\n",
                "CLASSÉ",
                "A-B",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void findsNoneInAnythingElse(String raw) {
        assertThat(Status.parse(raw)).isEmpty();
    }

    @Test
    void doesNotRepeatWhatItRefuses() {
        assertThatThrownBy(() -> new Status("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
