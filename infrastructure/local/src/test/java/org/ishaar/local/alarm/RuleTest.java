package org.ishaar.local.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of "Configuring how CloudWatch alarms treat missing data", oldest period first: X breaches, 0 does not. */
class RuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0 - X - X, OK, OK, OK",
        "0 - - - -, OK, OK, OK",
        "- - - - -, kept, ALARM, OK",
        "0 X X - X, ALARM, ALARM, ALARM",
        "- - - - X, kept, ALARM, OK",
        "X - - - -, kept, ALARM, OK",
    })
    void firesWhenThreeOfThreeBreach(String periods, String ignore, String breaching, String notBreaching) {
        assertStates(3, periods, ignore, breaching, notBreaching);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0 - X - X, ALARM, ALARM, ALARM",
        "0 0 X 0 X, ALARM, ALARM, ALARM",
        "0 - X - -, OK, ALARM, OK",
        "- - - - 0, OK, ALARM, OK",
        "- - - X -, kept, ALARM, OK",
    })
    void firesWhenTwoOfThreeBreach(String periods, String ignore, String breaching, String notBreaching) {
        assertStates(2, periods, ignore, breaching, notBreaching);
    }

    @Test
    void forgetsWhatIsOlderThanItsPeriods() {
        assertThat(rule(2, MissingData.NOT_BREACHING).next(values("X X 0 0 X"), AlarmState.ALARM))
                .isEqualTo(AlarmState.OK);
    }

    @Test
    void readsTwoPeriodsMoreThanItNeeds() {
        assertThat(rule(2, MissingData.NOT_BREACHING).span().periods()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "GreaterThanThreshold, 10, false",
        "GreaterThanThreshold, 10.5, true",
        "GreaterThanOrEqualToThreshold, 10, true",
        "GreaterThanOrEqualToThreshold, 9, false",
        "LessThanThreshold, 10, false",
        "LessThanThreshold, 9, true",
        "LessThanOrEqualToThreshold, 10, true",
        "LessThanOrEqualToThreshold, 11, false",
    })
    void comparesByTheNamesOfCloudWatch(String comparison, double value, boolean breaches) {
        assertThat(new Rule.Limit(Comparison.named(comparison), 10).isBreached(value))
                .isEqualTo(breaches);
    }

    private static void assertStates(int enough, String periods, String ignore, String breaching, String not) {
        for (AlarmState before : AlarmState.values()) {
            String state = ignore.equals("kept") ? before.name() : ignore;
            assertThat(rule(enough, MissingData.IGNORE).next(values(periods), before))
                    .hasToString(state);
            assertThat(rule(enough, MissingData.BREACHING).next(values(periods), before))
                    .hasToString(breaching);
            assertThat(rule(enough, MissingData.NOT_BREACHING).next(values(periods), before))
                    .hasToString(not);
        }
    }

    private static Rule rule(int enough, MissingData missing) {
        return new Rule(
                Duration.ofMinutes(5), 3, enough, new Rule.Limit(Comparison.GREATER_THAN_THRESHOLD, 0), missing);
    }

    private static double[] values(String periods) {
        return Arrays.stream(periods.split(" "))
                .mapToDouble(period -> period.equals("-") ? Double.NaN : period.equals("X") ? 1 : 0)
                .toArray();
    }
}
