package org.ishaar.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;

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
            case "share" -> fault.share(number(name, value));
            case "times" -> fault.times(whole(name, value));
            case "phoneNumber" -> fault.to(text(name, value));
            default -> withOwn(fault, name, value);
        };
    }

    private static Fault withOwn(Fault fault, String name, JsonNode value) {
        if (!fault.kind().takes(name)) {
            throw new IllegalArgumentException(name + " is not a setting of " + fault.kind());
        }
        return switch (name) {
            case "delayMs" -> fault.delay(Duration.ofMillis(whole(name, value)));
            case "perSecond" -> fault.perSecond(whole(name, value));
            case "status" -> fault.status(whole(name, value));
            case "code" -> fault.code(text(name, value));
            default -> flag(name, value) ? fault.afterAccepting() : fault;
        };
    }

    private static double number(String name, JsonNode value) {
        check(value.isNumber(), name, "a number");
        return value.doubleValue();
    }

    private static int whole(String name, JsonNode value) {
        check(value.isIntegralNumber() && value.canConvertToInt(), name, "a whole number");
        return value.intValue();
    }

    private static String text(String name, JsonNode value) {
        check(value.isTextual(), name, "a string");
        return value.textValue();
    }

    private static boolean flag(String name, JsonNode value) {
        check(value.isBoolean(), name, "true or false");
        return value.booleanValue();
    }

    private static void check(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule);
        }
    }
}
