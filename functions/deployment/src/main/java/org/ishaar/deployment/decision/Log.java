package org.ishaar.deployment.decision;

/** Says what is done. Settings and log groups of an account are nobody's personal data; nothing else is passed. */
public interface Log {

    /**
     * One event.
     *
     * @param subject what it happened to, such as {@code MonthlySpendLimit}
     * @param value what stands there now
     */
    void tell(String event, String subject, String value);
}
