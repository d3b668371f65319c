package org.ishaar.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.Invocation;

/** Keeps the events and gives the answer it was told to. */
final class FakeFunction implements Invocable {

    final List<JsonNode> events = new CopyOnWriteArrayList<>();
    volatile Invocation answer = new Invocation("1", "{\"statusCode\":200,\"body\":\"done\"}", false);

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String arn() {
        return "arn";
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Invocation invoke(String event) {
        events.add(Http.json(event));
        return answer;
    }

    JsonNode event() {
        return events.get(events.size() - 1);
    }
}
