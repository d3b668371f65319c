package org.ishaar.local.lambda;

/** What Lambda answers to a synchronous Invoke: the handler's JSON, or an error object when the function failed. */
public record Invocation(String requestId, String payload, boolean failed) {}
