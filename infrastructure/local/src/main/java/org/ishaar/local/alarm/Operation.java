package org.ishaar.local.alarm;

import org.ishaar.local.alarm.Expression.Moment;
import org.ishaar.local.alarm.Expression.Term;

/** Two terms and a sign between them. A comparison is 1 where it holds, else 0; a division by 0 has no value. */
record Operation(String sign, Term left, Term right) implements Term {

    @Override
    public double at(Moment moment) {
        double one = operand(left, right, moment);
        double other = operand(right, left, moment);
        boolean hasNone = Double.isNaN(one) || Double.isNaN(other) || (sign.equals("/") && other == 0);
        return hasNone ? Double.NaN : apply(one, other);
    }

    @Override
    public boolean isNumber() {
        return left.isNumber() && right.isNumber();
    }

    /** A missing one is 0 where the other was told in this period; a number tells of no period. */
    private static double operand(Term term, Term beside, Moment moment) {
        double value = term.at(moment);
        boolean zero = Double.isNaN(value)
                && moment.missing() == MissingOperand.ZERO
                && !beside.isNumber()
                && !Double.isNaN(beside.at(moment));
        return zero ? 0 : value;
    }

    private double apply(double one, double other) {
        return switch (sign) {
            case "+" -> one + other;
            case "-" -> one - other;
            case "*" -> one * other;
            case "/" -> one / other;
            default -> compares(Double.compare(one, other)) ? 1 : 0;
        };
    }

    private boolean compares(int order) {
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }
}
