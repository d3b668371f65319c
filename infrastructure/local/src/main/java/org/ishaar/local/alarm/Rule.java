package org.ishaar.local.alarm;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * When an alarm fires, by the values of its periods.
 *
 * @param evaluationPeriods how many of the last periods count
 * @param datapointsToAlarm how many of these must breach
 */
record Rule(Duration period, int evaluationPeriods, int datapointsToAlarm, Limit limit, MissingData missing) {

    /**
     * CloudWatch reads more periods than it needs, in case some are missing. How many it does not say; in the example of
     * its documentation ("Configuring how CloudWatch alarms treat missing data") they are five where three are needed.
     */
    static final int MORE_PERIODS = 2;

    /** What a value must not be. */
    record Limit(Comparison comparison, double threshold) {
        boolean isBreached(double value) {
            return comparison.breaches(value, threshold);
        }

        @Override
        public String toString() {
            return comparison.sign() + " " + String.format(Locale.ROOT, "%,.0f", threshold);
        }
    }

    MetricData.Span span() {
        return new MetricData.Span(period, evaluationPeriods + MORE_PERIODS);
    }

    /**
     * The state that follows. With enough points the most recent ones count and nothing is filled in; else all there are
     * count, and as few missing ones as it takes.
     *
     * @param periods the values of all periods of the span, oldest first; NaN for a missing one
     */
    AlarmState next(double[] periods, AlarmState before) {
        double[] told =
                Arrays.stream(periods).filter(value -> !Double.isNaN(value)).toArray();
        double[] counted = Arrays.copyOfRange(told, Math.max(0, told.length - evaluationPeriods), told.length);
        int breaching = (int) Arrays.stream(counted).filter(limit::isBreached).count();
        if (missing == MissingData.BREACHING) {
            breaching += evaluationPeriods - counted.length;
        }
        if (breaching >= datapointsToAlarm) {
            return AlarmState.ALARM;
        }
        boolean open =
                missing == MissingData.IGNORE && counted.length < evaluationPeriods && breaching == counted.length;
        return open ? before : AlarmState.OK;
    }

    @Override
    public String toString() {
        return limit + " in " + datapointsToAlarm + " of " + evaluationPeriods + " periods of " + period.toSeconds()
                + " s";
    }
}
