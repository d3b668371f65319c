package org.ishaar.deployment.decision;

/**
 * A log group as it is.
 *
 * @param key ARN of its KMS key; empty for none
 * @param days how long it keeps a line; 0 for ever
 */
public record LogGroup(String key, int days) {

    static final LogGroup BARE = new LogGroup("", 0);
}
