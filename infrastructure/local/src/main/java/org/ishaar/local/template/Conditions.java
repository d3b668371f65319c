package org.ishaar.local.template;

import java.util.List;
import java.util.Map;

/** The template's Conditions section. */
final class Conditions {
    private final Map<String, Object> declared;
    private final Intrinsics intrinsics;

    Conditions(Map<String, Object> declared, Intrinsics intrinsics) {
        this.declared = declared;
        this.intrinsics = intrinsics;
    }

    boolean holds(String name) {
        Object condition = declared.get(name);
        if (condition == null) {
            throw new TemplateException("Condition " + name + " is not declared");
        }
        return truth(condition);
    }

    boolean evaluate(Map<String, Object> function) {
        Map.Entry<String, Object> only = function.entrySet().iterator().next();
        List<?> arguments = Values.list(only.getValue());
        return switch (only.getKey()) {
            case "Fn::Equals" -> intrinsics.text(arguments.get(0)).equals(intrinsics.text(arguments.get(1)));
            case "Fn::Not" -> !truth(arguments.get(0));
            case "Fn::And" -> arguments.stream().allMatch(this::truth);
            default -> arguments.stream().anyMatch(this::truth);
        };
    }

    private boolean truth(Object condition) {
        return intrinsics.text(condition).equals("true");
    }
}
