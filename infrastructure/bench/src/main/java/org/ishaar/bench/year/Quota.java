package org.ishaar.bench.year;

import java.util.List;
import java.util.Locale;

/** What to ask AWS for: texts a second, and dollars a month. */
final class Quota {

    /** SNS's for transactional SMS in most regions (AWS General Reference, Amazon SNS endpoints and quotas). */
    static final double DEFAULT_RATE = 20;

    /** As officials count: 52 weeks of five days less leave and holidays. */
    static final int WORKING_DAYS = 250;

    /** A busy day has so many times the changes of an average one. An assumption. */
    static final int BUSY = 3;

    private static final int LONGEST_MONTH = 23;
    private static final int BUSY_DAYS_A_MONTH = 5;
    private static final double DAY = 24 * 3600;
    private static final double TENS = 10;
    private static final double THOUSANDS = 1000;

    private Quota() {}

    /**
     * The rate, in tens, with which the stream's lanes send at once all that a peak brings, while the resender has its
     * half.
     *
     * @param peak changes a second in the fullest minute
     * @param senders function instances, each of which has a text a second taken off what is shared
     */
    static double rateFor(double peak, int senders) {
        return roundedUp(2 * peak + senders, TENS);
    }

    /**
     * The spend limit, in thousands of USD, for a month of 23 working days of which five are busy.
     *
     * @param smsOfAYear USD a year
     */
    static double spendLimit(double smsOfAYear) {
        int days = LONGEST_MONTH + (BUSY - 1) * BUSY_DAYS_A_MONTH;
        return roundedUp(smsOfAYear / WORKING_DAYS * days, THOUSANDS);
    }

    /** For an ordinary year, and for the day on which a year's changes are to be out before the offices open again. */
    static String sentence(double ordinary, List<Outcome> yearInADay) {
        String everyDay = ordinary <= DEFAULT_RATE
                ? String.format(
                        Locale.ROOT, "no more than the %.0f texts a second that SNS allows anyway", DEFAULT_RATE)
                : String.format(Locale.ROOT, "%.0f texts a second", ordinary);
        return yearInADay.stream()
                .filter(outcome -> outcome.course().endedAt() <= DAY)
                .mapToDouble(Outcome::textsPerSecond)
                .min()
                .stream()
                .mapToObj(rate -> String.format(
                        Locale.ROOT, "%s, for %.0f before a year's changes are ever loaded in one day", everyDay, rate))
                .findFirst()
                .orElse(everyDay);
    }

    private static double roundedUp(double value, double step) {
        return Math.ceil(value / step) * step;
    }
}
