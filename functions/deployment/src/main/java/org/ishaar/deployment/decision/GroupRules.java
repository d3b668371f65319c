package org.ishaar.deployment.decision;

import java.util.List;

/**
 * How the two groups are to be into which SNS logs what became of each text.
 *
 * @param key ARN of the KMS key
 * @param days how long a line is kept
 * @param filterPrefix how the names of our own subscription filters begin
 */
public record GroupRules(List<String> names, String key, int days, String filterPrefix) {

    boolean isOurs(String filter) {
        return filter.startsWith(filterPrefix);
    }
}
