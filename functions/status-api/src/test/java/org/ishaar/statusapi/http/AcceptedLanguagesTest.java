package org.ishaar.statusapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ishaar.complaint.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguagesTest {

    private final AcceptedLanguages accepted = new AcceptedLanguages(new Language("ar"));

    @ParameterizedTest
    @CsvSource({
        "fr, fr, the plain case",
        "'en, fr;q=0.8, ar;q=0.7', fr, the first that there are texts in",
        "'fr;q=0.2 , ar;q=0.9', ar, by weight and not by place",
        "fr-MA, fr, with a region",
        "'*', ar, any",
        "'ar;q=0, *', fr, any but one",
        "'fr;q=0', ar, the only one refused",
        "de, ar, none of ours",
        "-, ar, no language at all: the JDK's parser breaks on it",
        "'fr,-', ar, one bad range spoils the list",
        "'-fr', ar, begins with a hyphen",
        "'fr;q=2', ar, a weight above one",
        "'', ar, empty",
    })
    void picksTheLanguageOfTheLabels(String header, String language, String why) {
        assertThat(accepted.best(Optional.of(header)).code()).as(why).isEqualTo(language);
    }

    @Test
    void usesTheDefaultWithoutAHeaderAndForOneThatNobodyWrote() {
        assertThat(accepted.best(Optional.empty()).code()).isEqualTo("ar");
        assertThat(accepted.best(Optional.of("fr,".repeat(200) + "fr")).code()).isEqualTo("ar");
    }
}
