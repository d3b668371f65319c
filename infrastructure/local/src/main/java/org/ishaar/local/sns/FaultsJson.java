package org.ishaar.local.sns;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Faults as JSON, for {@code /_ishaar/faults}; what is wrong with it is told by the field's name. */
final class FaultsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("faults", "seed");

    private FaultsJson() {}

    /** Sets what the JSON says, all or nothing. */
    static void set(Faults faults, String json) {
        JsonNode asked = object(json);
        asked.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(name + " is unknown: give faults and, if you like, seed");
            }
        });
        List<Fault> read = list(asked.path("faults"));
        if (asked.has("seed")) {
            if (!asked.get("seed").canConvertToLong() || !asked.get("seed").isIntegralNumber()) {
                throw new IllegalArgumentException("seed must be a whole number");
            }
            faults.seed(asked.get("seed").longValue());
        }
        faults.set(read);
    }

    static JsonNode object(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the body is not JSON, see line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
        throw new IllegalArgumentException("the body must be a JSON object");
    }

    static ObjectNode shown(Faults faults) {
        ObjectNode shown = JSON.createObjectNode().put("seed", faults.seed());
        ArrayNode list = shown.putArray("faults");
        faults.inForce().forEach(fault -> list.add(shown(fault)));
        ObjectNode calls = shown.putObject("calls").put("total", faults.calls());
        for (FaultKind kind : FaultKind.values()) {
            calls.put(kind.name(), faults.calls(kind));
        }
        return shown;
    }

    private static List<Fault> list(JsonNode faults) {
        if (!faults.isArray()) {
            throw new IllegalArgumentException("faults must be an array");
        }
        List<Fault> read = new ArrayList<>();
        for (JsonNode fault : faults) {
            try {
                read.add(FaultFields.read(fault));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("faults[" + read.size() + "]." + e.getMessage(), e);
            }
        }
        return read;
    }

    private static ObjectNode shown(Fault fault) {
        ObjectNode shown =
                JSON.createObjectNode().put("kind", fault.kind().name()).put("share", fault.share());
        fault.times().ifPresent(times -> shown.put("times", times));
        fault.phoneNumber().ifPresent(number -> shown.put("phoneNumber", number));
        FaultKind kind = fault.kind();
        if (kind.takes("delayMs")) {
            shown.put("delayMs", fault.delay().toMillis());
        }
        if (kind.takes("status")) {
            shown.put("status", fault.status());
        }
        if (kind.takes("code")) {
            shown.put("code", fault.code());
        }
        if (kind.takes("perSecond")) {
            shown.put("perSecond", fault.perSecond());
        }
        if (kind.takes("accepts")) {
            shown.put("accepts", fault.accepts());
        }
        return shown;
    }
}
