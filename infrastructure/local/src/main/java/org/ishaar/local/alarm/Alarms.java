package org.ishaar.local.alarm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishaar.local.template.Template;

/** The alarms of the template's nested stack, with the names and limits that the template hands to it. */
public final class Alarms {

    private static final String STACK = "Alarms";

    private Alarms() {}

    /**
     * In the order of the file.
     *
     * @param overrides deploy parameters of the template
     * @throws AlarmException when one of them, or a composite alarm, is not evaluated here
     */
    public static List<Alarm> of(Path template, Map<String, String> overrides) throws IOException {
        Template deployed = Template.read(template, overrides);
        Map<String, Object> stack =
                deployed.properties("AWS::Serverless::Application").getOrDefault(STACK, Map.of());
        Map<String, String> given = new TreeMap<>();
        if (stack.get("Parameters") instanceof Map<?, ?> parameters) {
            parameters.forEach((name, value) -> given.put(String.valueOf(name), String.valueOf(value)));
        }
        Path nested = template.resolveSibling(String.valueOf(stack.get("Location")));
        return read(Template.read(nested, given), "ishaar-" + given.get("Stage") + "-");
    }

    static List<Alarm> read(Template nested, String prefix) {
        if (!nested.properties("AWS::CloudWatch::CompositeAlarm").isEmpty()) {
            throw new AlarmException("composite alarms are not evaluated here");
        }
        return nested.properties("AWS::CloudWatch::Alarm").values().stream()
                .map(properties -> new AlarmReader(properties).read(prefix))
                .toList();
    }
}
