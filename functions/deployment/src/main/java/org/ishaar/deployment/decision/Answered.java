package org.ishaar.deployment.decision;

/**
 * A request that has its answer: Lambda may deliver it again, even after later ones.
 *
 * @param reason why it failed; empty where it succeeded
 */
public record Answered(String requestId, String reason) {}
