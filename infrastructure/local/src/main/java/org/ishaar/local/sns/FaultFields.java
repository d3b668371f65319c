package org.ishaar.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import org.ishaar.local.http.JsonFields;

/** Reads one fault, field by field. */
final class FaultFields {

    private FaultFields() {}

    static Fault read(JsonNode fields) {
        Fault fault = Fault.of(kind(fields.path("kind")));
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            fault = with(fault, name, fields.get(name));
        }
        return fault;
    }

    private static FaultKind kind(JsonNode kind) {
        return Arrays.stream(FaultKind.values())
                .filter(known -> known.name().equals(kind.asText()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("kind must be one of " + Arrays.toString(FaultKind.values())));
    }

    private static Fault with(Fault fault, String name, JsonNode value) {
        return switch (name) {
            case "kind" -> fault;
            case "share" -> fault.share(JsonFields.number(name, value));
            case "times" -> fault.times(JsonFields.whole(name, value));
            case "phoneNumber" -> fault.to(JsonFields.text(name, value));
            default -> withOwn(fault, name, value);
        };
    }

    private static Fault withOwn(Fault fault, String name, JsonNode value) {
        if (!fault.kind().takes(name)) {
            throw new IllegalArgumentException(name + " is not a setting of " + fault.kind());
        }
        return switch (name) {
            case "delayMs" -> fault.delay(Duration.ofMillis(JsonFields.whole(name, value)));
            case "perSecond" -> fault.perSecond(JsonFields.whole(name, value));
            case "status" -> fault.status(JsonFields.whole(name, value));
            case "code" -> fault.code(JsonFields.text(name, value));
            default -> JsonFields.flag(name, value) ? fault.afterAccepting() : fault;
        };
    }
}
