package org.ishaar.local.alarm;

/**
 * What a calculation makes of an operand of which nothing was told in a period. CloudWatch's documentation says that it
 * is taken for 0 beside one that was told; a metric that never told anything is reported to leave the result out. An
 * alarm has to be right either way.
 */
public enum MissingOperand {
    ZERO,
    ABSENT
}
