package org.ishaar.local.alarm;

/** When a value breaches a threshold, by the names of CloudWatch. */
enum Comparison {
    GREATER_THAN_THRESHOLD("GreaterThanThreshold", ">"),
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD("GreaterThanOrEqualToThreshold", ">="),
    LESS_THAN_THRESHOLD("LessThanThreshold", "<"),
    LESS_THAN_OR_EQUAL_TO_THRESHOLD("LessThanOrEqualToThreshold", "<=");

    private final String operator;
    private final String sign;

    Comparison(String operator, String sign) {
        this.operator = operator;
        this.sign = sign;
    }

    static Comparison named(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return comparison;
            }
        }
        throw new AlarmException("the comparison " + operator + " is not evaluated here");
    }

    String sign() {
        return sign;
    }

    boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN_THRESHOLD -> value > threshold;
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> value >= threshold;
            case LESS_THAN_THRESHOLD -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> value <= threshold;
        };
    }
}
