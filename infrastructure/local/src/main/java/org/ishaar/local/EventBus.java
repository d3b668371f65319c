package org.ishaar.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.Invocation;
import org.ishaar.local.lines.LineFile;
import org.ishaar.local.template.PipeSpec;

/** The event bus on a laptop: a file with a line of JSON for each event, as a rule's target would get it. */
final class EventBus implements AutoCloseable {

    /** A path into the record; in quotes it is text, and empty where the record has nothing there. */
    private static final Pattern VARIABLE = Pattern.compile("(\"?)<\\$((?:\\.[A-Za-z0-9_-]+)+)>\\1");

    private final JsonMapper json = new JsonMapper();
    private final LineFile file;

    private EventBus(LineFile file) {
        this.file = file;
    }

    static EventBus keptIn(Path file) throws IOException {
        return new EventBus(LineFile.open(file));
    }

    /** What a pipe hands its records to: each becomes an event. */
    Invocable targetOf(PipeSpec pipe) {
        return new Target(pipe);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Target implements Invocable {

        private final PipeSpec pipe;

        Target(PipeSpec pipe) {
            this.pipe = pipe;
        }

        @Override
        public String name() {
            return pipe.logicalId();
        }

        @Override
        public String arn() {
            return "arn:aws:pipes:local:000000000000:pipe/" + pipe.logicalId();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Invocation invoke(String batch) {
            try {
                for (JsonNode record : json.readTree(batch).path("Records")) {
                    file.append((event(record) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                return new Invocation(UUID.randomUUID().toString(), "{}", false);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the events", e);
            }
        }

        private JsonNode event(JsonNode record) throws JsonProcessingException {
            ObjectNode event = json.createObjectNode();
            event.put("id", UUID.randomUUID().toString());
            event.put("source", pipe.eventSource()).put("detail-type", pipe.detailType());
            return event.set("detail", json.readTree(shaped(record)));
        }

        private String shaped(JsonNode record) {
            return VARIABLE.matcher(pipe.inputTemplate())
                    .replaceAll(variable -> Matcher.quoteReplacement(value(
                            record.at(variable.group(2).replace('.', '/')),
                            !variable.group(1).isEmpty())));
        }

        private String value(JsonNode found, boolean quoted) {
            return found.isMissingNode() && quoted ? "\"\"" : found.toString();
        }
    }
}
