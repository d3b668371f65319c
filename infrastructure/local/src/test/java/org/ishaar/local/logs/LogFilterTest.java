package org.ishaar.local.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilterTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~~                   , true , an empty one lets all pass",
                "FAILURE              , true , a term",
                "failure              , false, case counts",
                "FAILURE  carrier     , true , both terms",
                "FAILURE SUCCESS      , false, only one of both",
                "\"by phone carrier\" , true , a term with spaces"
            })
    void letsPassWhatHoldsEveryTerm(String pattern, boolean passes, String why) {
        String message = "{\"providerResponse\":\"Blocked as spam by phone carrier\",\"status\":\"FAILURE\"}";

        assertThat(LogFilter.parse(pattern).test(message)).as(why).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ $.status = \"FAILURE\" }", "?FAILURE", "-FAILURE", "%FAIL.*%", "[a, b]"})
    void refusesPatternsThatItWouldReadWrongly(String pattern) {
        assertThatThrownBy(() -> LogFilter.parse(pattern)).hasMessageContaining("terms only");
    }

    @Test
    void namesNoTermsForABlankPattern() {
        assertThat(LogFilter.parse("  ").terms()).isEmpty();
    }
}
