package org.ishaar.local.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.ishaar.local.http.JsonFields;

/** Rules of phones as JSON; what is wrong with it is told by the field's name, in an IllegalArgumentException. */
public final class PhoneRulesJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> FIELDS = Set.of("phones", "seed");

    private PhoneRulesJson() {}

    /** Replaces all rules with what the JSON says, all or nothing. */
    public static void set(PhoneRules rules, String json) {
        JsonNode asked = JsonFields.object(json);
        JsonFields.checkKnown(asked, FIELDS, "give phones and, if you like, seed");
        List<PhoneRule> read = JsonFields.list("phones", asked.path("phones"), PhoneRulesJson::rule);
        if (asked.has("seed")) {
            rules.seed(JsonFields.wholeLong("seed", asked.get("seed")));
        }
        rules.set(read);
    }

    /** Puts one rule in the place of those of the same number, country or {@code *}. */
    public static void put(PhoneRules rules, String json) {
        rules.put(rule(JsonFields.object(json)));
    }

    public static ObjectNode shown(PhoneRules rules) {
        ObjectNode shown = JSON.objectNode().put("seed", rules.seed());
        ArrayNode list = shown.putArray("phones");
        rules.inForce().forEach(rule -> list.add(shown(rule)));
        ObjectNode texts = shown.putObject("texts");
        for (PhoneAnswer answer : PhoneAnswer.values()) {
            texts.put(answer.name(), rules.texts(answer));
        }
        return shown;
    }

    private static PhoneRule rule(JsonNode fields) {
        PhoneRule rule = PhoneRule.of(answer(fields.path("answer")));
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            rule = with(rule, name, fields.get(name));
        }
        return rule;
    }

    private static PhoneAnswer answer(JsonNode answer) {
        return Arrays.stream(PhoneAnswer.values())
                .filter(known -> known.name().equals(answer.asText()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("answer must be one of " + Arrays.toString(PhoneAnswer.values())));
    }

    private static PhoneRule with(PhoneRule rule, String name, JsonNode value) {
        return switch (name) {
            case "answer" -> rule;
            case "to" -> rule.to(JsonFields.text(name, value));
            case "share" -> rule.share(JsonFields.number(name, value));
            case "times" -> rule.times(JsonFields.whole(name, value));
            default -> withOwn(rule, name, value);
        };
    }

    private static PhoneRule withOwn(PhoneRule rule, String name, JsonNode value) {
        if (!rule.answer().takes(name)) {
            throw new IllegalArgumentException(name + " is not a setting of " + rule.answer());
        }
        return name.equals("delayMs")
                ? rule.after(Duration.ofMillis(JsonFields.whole(name, value)))
                : rule.providerResponse(JsonFields.text(name, value));
    }

    private static ObjectNode shown(PhoneRule rule) {
        ObjectNode shown = JSON.objectNode()
                .put("answer", rule.answer().name())
                .put("to", rule.target())
                .put("share", rule.share());
        rule.times().ifPresent(times -> shown.put("times", times));
        if (rule.answer().takes("delayMs")) {
            shown.put("delayMs", rule.delay().toMillis());
        }
        if (rule.answer().takes("providerResponse")) {
            shown.put("providerResponse", rule.providerResponse());
        }
        return shown;
    }
}
