package org.ishaar.local.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates CloudFormation's functions. What only a real deployment knows (ARNs, roles, keys) becomes a plausible name. */
final class Intrinsics {
    /** Stands for AWS::NoValue: whatever holds it is left out. */
    private static final Object NO_VALUE = new Object();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Names names;
    private final Conditions conditions;

    Intrinsics(Names names, Map<String, Object> conditions) {
        this.names = names;
        this.conditions = new Conditions(conditions, this);
    }

    boolean holds(String condition) {
        return conditions.holds(condition);
    }

    /** Empty when the value is AWS::NoValue. */
    Optional<Object> resolve(Object value) {
        Object resolved = evaluate(value);
        return resolved == NO_VALUE ? Optional.empty() : Optional.of(resolved);
    }

    String text(Object value) {
        return resolve(value).map(String::valueOf).orElse("");
    }

    private Object evaluate(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.size() == 1 ? functionOrMap(Values.map(map)) : evaluateMap(Values.map(map));
        }
        if (value instanceof List<?> list) {
            List<Object> resolved = new ArrayList<>();
            list.forEach(item -> resolve(item).ifPresent(resolved::add));
            return resolved;
        }
        return value;
    }

    private Map<String, Object> evaluateMap(Map<String, Object> map) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, item) -> resolve(item).ifPresent(present -> resolved.put(key, present)));
        return resolved;
    }

    private Object functionOrMap(Map<String, Object> map) {
        Map.Entry<String, Object> only = map.entrySet().iterator().next();
        Object argument = only.getValue();
        return switch (only.getKey()) {
            case "Ref" -> ref(text(argument));
            case "Fn::Sub" -> sub(argument);
            case "Fn::GetAtt" -> attribute(Values.list(argument));
            case "Fn::If" -> choose(Values.list(argument));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> conditions.evaluate(map);
            case "Condition" -> argument instanceof String name ? (Object) conditions.holds(name) : evaluateMap(map);
            case "Fn::Join" -> join(Values.list(argument));
            case "Fn::Split" -> split(Values.list(argument));
            case "Fn::Select" -> select(Values.list(argument));
            case "Fn::FindInMap" -> names.findInMap(texts(Values.list(argument)));
            case "Fn::ImportValue", "Fn::GetAZs", "Fn::Base64", "Fn::Cidr", "Fn::Transform" -> text(argument);
            default -> evaluateMap(map);
        };
    }

    private Object ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        return names.isList(name) ? split(List.of(",", names.ref(name))) : names.ref(name);
    }

    private Object attribute(List<?> path) {
        return names.attribute(text(path.get(0)), text(path.get(1)));
    }

    private Object choose(List<?> arguments) {
        return evaluate(arguments.get(conditions.holds(text(arguments.get(0))) ? 1 : 2));
    }

    private String join(List<?> arguments) {
        return String.join(
                text(arguments.get(0)),
                texts(Values.list(resolve(arguments.get(1)).orElse(List.of()))));
    }

    private List<String> split(List<?> arguments) {
        return Arrays.asList(text(arguments.get(1)).split(Pattern.quote(text(arguments.get(0))), -1));
    }

    private Object select(List<?> arguments) {
        Object from = resolve(arguments.get(1)).orElse(List.of());
        List<?> items = from instanceof String text ? split(List.of(",", text)) : Values.list(from);
        return evaluate(items.get(Integer.parseInt(text(arguments.get(0)))));
    }

    private List<String> texts(List<?> items) {
        return items.stream().map(this::text).toList();
    }

    private String sub(Object argument) {
        List<?> parts = argument instanceof List<?> list ? list : List.of(argument, Map.of());
        Map<String, Object> own = Values.map(parts.get(1));
        return PLACEHOLDER.matcher(String.valueOf(parts.get(0))).replaceAll(match -> {
            String name = match.group(2).trim();
            return Matcher.quoteReplacement(match.group(1).isEmpty() ? substitute(name, own) : "${" + name + "}");
        });
    }

    private String substitute(String name, Map<String, Object> own) {
        Object given = own.get(name);
        if (given != null) {
            return text(given);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? text(ref(name)) : names.attribute(name.substring(0, dot), name.substring(dot + 1));
    }
}
