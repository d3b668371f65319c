package org.ishaar.local.lambda;

/** A function with its two ways to be invoked. */
public record Deployed(LambdaFunction function, AsyncInvocations async) {}
