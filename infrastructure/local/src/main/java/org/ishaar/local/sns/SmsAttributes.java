package org.ishaar.local.sns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The account's SMS settings: GetSMSAttributes and SetSMSAttributes. */
final class SmsAttributes {

    // https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html
    private static final Map<String, Predicate<String>> RULES = Map.of(
            "MonthlySpendLimit", value -> value.matches("[0-9]{1,9}"),
            "DeliveryStatusIAMRole", value -> value.startsWith("arn:"),
            "DeliveryStatusSuccessSamplingRate", value -> value.matches("[0-9]|[1-9][0-9]|100"),
            "DefaultSenderID", MessageAttributes::isSenderId,
            "DefaultSMSType", value -> Set.of("Promotional", "Transactional").contains(value),
            "UsageReportS3Bucket", value -> true);

    private final Map<String, String> values = new TreeMap<>(Map.of("MonthlySpendLimit", "1"));

    synchronized Answer get(QueryForm call) {
        List<String> wanted = call.list("attributes.member");
        StringBuilder entries = new StringBuilder();
        values.forEach((name, value) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                entries.append("<entry>")
                        .append(Answer.element("key", name))
                        .append(Answer.element("value", value))
                        .append("</entry>");
            }
        });
        return Answer.result("GetSMSAttributes", "<attributes>" + entries + "</attributes>");
    }

    synchronized Answer set(QueryForm call) {
        Map<String, String> wanted = call.map("attributes.entry", ".key", ".value");
        if (wanted.isEmpty()) {
            return Answer.missing("attributes");
        }
        Optional<String> mistake = wanted.entrySet().stream()
                .flatMap(entry -> mistake(entry.getKey(), entry.getValue()).stream())
                .findFirst();
        if (mistake.isPresent()) {
            return Answer.refused(400, "InvalidParameter", mistake.get());
        }
        wanted.forEach(this::set);
        return Answer.result("SetSMSAttributes", "");
    }

    /** An empty value sets one back to its default; Terraform's aws_sns_sms_preferences counts on it. */
    private void set(String name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
            values.putIfAbsent("MonthlySpendLimit", "1");
        } else {
            values.put(name, value);
        }
    }

    synchronized Optional<String> defaultSenderId() {
        return Optional.ofNullable(values.get("DefaultSenderID"));
    }

    private static Optional<String> mistake(String name, String value) {
        Predicate<String> rule = RULES.get(name);
        if (rule == null) {
            return Optional.of(name + " is not a valid attribute");
        }
        return value.isEmpty() || rule.test(value)
                ? Optional.empty()
                : Optional.of("Invalid parameter: " + name + " is invalid");
    }
}
