package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "fr, fr, as agreed",
        "ar, ar, as agreed",
        "FR, fr, capitals",
        "' ar ', ar, spaces around it",
        "fr-MA, fr, with a region as browsers write it",
        "ar_MA, ar, and as Java does",
        "ar-Arab-MA, ar, with a script",
    })
    void readsALanguageThatHasAFile(String raw, String code, String reason) {
        assertThat(Language.parse(raw)).as(reason).contains(new Language(code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "f", "fra", "zz", "en", "français", "fr MA", "fr-", "../fr", "codes", "\uD83D", "٢٢"})
    void findsNoneInAnythingElse(String raw) {
        assertThat(Language.parse(raw)).isEmpty();
    }

    @Test
    void findsNoneInAFlood() {
        assertThat(Language.parse("fr-" + "x".repeat(10_000))).isEmpty();
    }

    @Test
    void isTwoLowerCaseLetters() {
        assertThat(new Language("fr")).hasToString("fr");
        assertThatThrownBy(() -> new Language("Secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Secret");
    }
}
