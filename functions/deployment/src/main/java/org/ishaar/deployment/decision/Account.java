package org.ishaar.deployment.decision;

import java.util.Map;

/** SNS's settings of SMS, of the whole account in one region. */
public interface Account {

    /**
     * Those that are set, by SNS's names for them.
     *
     * @throws NotDoneException when they cannot be read
     */
    Map<String, String> settings();

    /**
     * Sets these in one call; an empty value sets one back to SNS's default.
     *
     * @throws NotDoneException with SNS's own words when it refuses, or cannot be reached
     */
    void set(Map<String, String> values);
}
