package org.ishaar.local.sns;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The attributes of a Publish, and what SNS demands of those that concern SMS. */
final class MessageAttributes {

    static final String SENDER_ID = "AWS.SNS.SMS.SenderID";

    // https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
    private static final Pattern SENDER_ID_RULE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}");
    private static final Map<String, Predicate<String>> RULES = Map.of(
            SENDER_ID,
            MessageAttributes::isSenderId,
            "AWS.SNS.SMS.SMSType",
            value -> value.equals("Transactional") || value.equals("Promotional"),
            "AWS.SNS.SMS.MaxPrice",
            value -> value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"),
            "AWS.MM.SMS.OriginationNumber",
            value -> value.matches("\\+?[0-9]{5,14}"));

    private static final String PREFIX = "MessageAttributes.entry.";

    private MessageAttributes() {}

    static boolean isSenderId(String value) {
        return SENDER_ID_RULE.matcher(value).matches();
    }

    /** The attributes with a text or number value, by name. */
    static Map<String, String> of(QueryForm call) {
        Map<String, String> values = new TreeMap<>();
        for (int n = 1; call.has(PREFIX + n + ".Name"); n++) {
            values.put(call.get(PREFIX + n + ".Name"), call.get(PREFIX + n + ".Value.StringValue"));
        }
        return values;
    }

    static Optional<Answer> refusal(QueryForm call) {
        for (int n = 1; call.has(PREFIX + n + ".Name"); n++) {
            Optional<Answer> refusal = refusal(call, PREFIX + n, call.get(PREFIX + n + ".Name"));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> refusal(QueryForm call, String entry, String name) {
        if (!call.has(entry + ".Value.DataType")) {
            return Optional.of(Answer.missing("messageAttributes." + name + ".member.dataType"));
        }
        String type = call.get(entry + ".Value.DataType");
        if (!type.matches("(String|Number|Binary)(\\..+)?")) {
            return malformed(
                    name,
                    "has an invalid message attribute type, the set of supported type prefixes is Binary,"
                            + " Number, and String.");
        }
        String field = type.startsWith("Binary") ? ".Value.BinaryValue" : ".Value.StringValue";
        if (call.get(entry + field).isEmpty()) {
            return malformed(
                    name, "must contain non-empty message attribute value for message attribute type '" + type + "'.");
        }
        String value = call.get(entry + ".Value.StringValue");
        return RULES.getOrDefault(name, any -> true).test(value)
                ? Optional.empty()
                : Optional.of(Answer.invalid(name + " Reason: " + value + " is not valid"));
    }

    private static Optional<Answer> malformed(String name, String what) {
        return Optional.of(
                Answer.refused(400, "ParameterValueInvalid", "The message attribute '" + name + "' " + what));
    }
}
