package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-3101/12",
                "12/RAB-5",
                "A_1",
                "1",
                "a.b",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void readsAReferenceAsPrinted(String raw) {
        assertThat(ComplaintId.parse(raw)).contains(new ComplaintId(raw));
        assertThat(new ComplaintId(raw)).hasToString(raw);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " 12",
                "12\n",
                "12#3",
                "١٢/٣",
                "12~3",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void findsNoneInAnythingElse(String raw) {
        assertThat(ComplaintId.parse(raw)).isEmpty();
    }

    @Test
    void doesNotRepeatWhatItRefuses() {
        assertThatThrownBy(() -> new ComplaintId("a secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
