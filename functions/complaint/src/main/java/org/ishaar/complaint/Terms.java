package org.ishaar.complaint;

import java.time.Duration;

/**
 * What a deployment grants a new entry.
 *
 * @param lease how long its first sender may hold it
 * @param catalogueVersion the wording in force
 * @param retention how long after its writing the ledger remembers a change
 */
public record Terms(Duration lease, String catalogueVersion, Duration retention) {}
