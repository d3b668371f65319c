package org.ishaar.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands each call's message to the sink as one line, whether or not the handler ended it with a line break. */
record LineLogger(Consumer<String> sink) implements LambdaLogger {
    @Override
    public void log(String message) {
        sink.accept(message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
