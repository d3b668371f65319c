package org.ishaar.local.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final double NONE = Double.NaN;

    /** Three periods: both told, one told, none told. */
    private static final Map<String, double[]> SERIES = Map.of(
            "sent", new double[] {40, 20, NONE},
            "lost", new double[] {10, NONE, NONE},
            "never", new double[] {NONE, NONE, NONE},
            "zero", new double[] {0, 0, NONE});

    @ParameterizedTest(name = "{0}, {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "sent; 40; 20; NaN; a series is itself",
                "2 + 3 * sent - 1; 121; 61; NaN; products bind more than sums",
                "(2 + 3) * sent / 4; 50; 25; NaN; parentheses bind most",
                "10 - 2 - sent; -32; -12; NaN; sums go from the left",
                "sent / zero; NaN; NaN; NaN; a division by zero has no value",
                "sent >= 40; 1; 0; NaN; a comparison is 1 or 0",
                "IF(sent > 20, 7, 8); 7; 8; NaN; without a condition there is no result",
                "IF(sent > 20, sent, lost); 40; NaN; NaN; the chosen one may be missing",
                "SUM([sent, lost]); 50; 20; NaN; a sum is there when any of its items is",
                "FILL(lost, 3); 10; 3; 3; what is missing is filled",
                "SUM([FILL(lost, 0), FILL(sent, 0)]); 50; 20; 0; in a sum too",
            })
    void calculatesEachPeriod(String text, double both, double one, double none, String reason) {
        for (MissingOperand missing : MissingOperand.values()) {
            assertThat(Expression.of(text).over(SERIES, missing)).as(reason).containsExactly(both, one, none);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "sent + lost; 20; NaN",
                "100 * lost / sent; 0; NaN",
                "lost < sent; 1; NaN",
            })
    void takesAMissingOperandForZeroOrLeavesTheResultOut(String text, double zero, double absent) {
        Expression expression = Expression.of(text);

        assertThat(expression.over(SERIES, MissingOperand.ZERO)[1]).isEqualTo(Double.valueOf(zero));
        assertThat(expression.over(SERIES, MissingOperand.ABSENT)[1]).isEqualTo(Double.valueOf(absent));
        assertThat(expression.over(SERIES, MissingOperand.ZERO)[2]).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZERO", "ABSENT"})
    void fillsASeriesThatNeverToldAnythingOnlyWhereItIsTakenForZero(MissingOperand missing) {
        assertThat(Expression.of("FILL(never, 1)").over(SERIES, missing)[0])
                .isEqualTo(Double.valueOf(missing == MissingOperand.ZERO ? 1 : NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AVG([sent, lost])",
                "SUM(sent)",
                "SUM(METRICS())",
                "FILL(sent, REPEAT)",
                "FILL(sent, lost)",
                "IF(sent, 1)",
                "sent AND lost",
                "sent lost",
                "sent +",
                "sent ^ 2",
                "-sent",
                "(sent",
                "",
            })
    void refusesWhatItDoesNotEvaluate(String text) {
        assertThatThrownBy(() -> Expression.of(text))
                .isInstanceOf(AlarmException.class)
                .hasMessage("metric math that is not evaluated here: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "FILL(other, 0)"})
    void refusesAnIdThatNoMetricHas(String text) {
        assertThatThrownBy(() -> Expression.of(text).over(SERIES, MissingOperand.ZERO))
                .isInstanceOf(AlarmException.class)
                .hasMessageContaining("other");
    }
}
