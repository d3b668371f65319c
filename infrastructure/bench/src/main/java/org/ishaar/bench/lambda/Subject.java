package org.ishaar.bench.lambda;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A function that is measured.
 *
 * @param events makes the event that it is given first, as of now: a record of the stream must be fresh
 */
public record Subject(
        String name, Code code, String handler, Map<String, String> environment, Supplier<String> events) {}
