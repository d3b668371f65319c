package org.ishaar.deployment.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the template asks for.
 *
 * @param manage false where the account's settings are somebody else's
 * @param settings by SNS's names for them
 */
public record Wishes(boolean manage, Map<String, String> settings, GroupRules groups) {

    static final String SPEND_LIMIT = "MonthlySpendLimit";

    /** https://docs.aws.amazon.com/sns/latest/api/API_SetSMSAttributes.html */
    private static final List<String> SETTINGS =
            List.of("DeliveryStatusIAMRole", "DeliveryStatusSuccessSamplingRate", "DefaultSMSType", SPEND_LIMIT);

    /**
     * Reads the resource's properties as CloudFormation hands them on: all text, or lists of it.
     *
     * @throws NotDoneException naming the property that is missing or wrong
     */
    public static Wishes of(Map<String, Object> properties) {
        String settings = text(properties, "Settings");
        if (!List.of("manage", "leave").contains(settings)) {
            throw new NotDoneException("the property Settings is neither manage nor leave");
        }
        return new Wishes(settings.equals("manage"), settings(properties), groups(properties));
    }

    /** One that is empty is not managed. */
    private static Map<String, String> settings(Map<String, Object> properties) {
        Map<String, String> settings = new TreeMap<>();
        SETTINGS.forEach(name -> {
            Object value = properties.get(name);
            if (value != null && !value.equals("")) {
                settings.put(name, text(properties, name));
            }
        });
        return settings;
    }

    private static GroupRules groups(Map<String, Object> properties) {
        if (!(properties.get("LogGroups") instanceof List<?> names) || names.isEmpty()) {
            throw new NotDoneException("the property LogGroups is no list of names");
        }
        return new GroupRules(
                names.stream().map(String::valueOf).toList(),
                text(properties, "LogGroupKey"),
                days(text(properties, "LogGroupRetentionDays")),
                text(properties, "SubscriptionFilterPrefix"));
    }

    private static int days(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new NotDoneException("the property LogGroupRetentionDays is no number of days");
        }
        return Integer.parseInt(text);
    }

    private static String text(Map<String, Object> properties, String name) {
        if (properties.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new NotDoneException("the property " + name + " is missing");
    }
}
