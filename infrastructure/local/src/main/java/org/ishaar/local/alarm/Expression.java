package org.ishaar.local.alarm;

import java.util.Arrays;
import java.util.Map;

/** Metric math of CloudWatch, as far as alarms.yaml uses it: arithmetic, comparisons, IF, SUM of a list, FILL by a number. */
final class Expression {

    private final String text;
    private final Term term;

    private Expression(String text, Term term) {
        this.text = text;
        this.term = term;
    }

    /** @throws AlarmException when it is not understood */
    static Expression of(String text) {
        return new Expression(text, new ExpressionReader(text).read());
    }

    /** The value of each period; NaN where it has none. */
    double[] over(Map<String, double[]> series, MissingOperand missing) {
        int periods =
                series.values().stream().mapToInt(values -> values.length).max().orElse(0);
        double[] results = new double[periods];
        Arrays.setAll(results, period -> term.at(new Moment(series, period, missing)));
        return results;
    }

    @Override
    public String toString() {
        return text;
    }

    /** One period of all series. */
    record Moment(Map<String, double[]> series, int period, MissingOperand missing) {

        double of(String id) {
            return values(id)[period];
        }

        /** Whether the series has any value at all. */
        boolean knows(String id) {
            return Arrays.stream(values(id)).anyMatch(value -> !Double.isNaN(value));
        }

        private double[] values(String id) {
            double[] values = series.get(id);
            if (values == null) {
                throw new AlarmException("an expression names " + id + ", and no metric has that Id");
            }
            return values;
        }
    }

    /** A part of an expression: a number, the series of an id, or a function of such. */
    interface Term {
        double at(Moment moment);

        /** A number is the same in each period: it makes no period exist. */
        default boolean isNumber() {
            return false;
        }
    }
}
