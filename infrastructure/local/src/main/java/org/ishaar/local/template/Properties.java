package org.ishaar.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A resource's properties, resolved one at a time: a part that nobody asks for can never fail. */
final class Properties {
    private final String owner;
    private final Map<String, Object> raw;
    private final Intrinsics intrinsics;

    Properties(String owner, Map<String, Object> raw, Intrinsics intrinsics) {
        this.owner = owner;
        this.raw = raw;
        this.intrinsics = intrinsics;
    }

    Properties without(List<?> properties) {
        Map<String, Object> rest = new LinkedHashMap<>(raw);
        properties.forEach(rest::remove);
        return new Properties(owner, rest, intrinsics);
    }

    Optional<Object> find(String property) {
        Object value = raw.get(property);
        return value == null ? Optional.empty() : intrinsics.resolve(value);
    }

    Optional<String> findText(String property) {
        return find(property).map(String::valueOf);
    }

    String text(String property) {
        return findText(property).orElseThrow(() -> missing(property));
    }

    int number(String property, int absent) {
        return findText(property).map(text -> parse(property, text)).orElse(absent);
    }

    boolean flag(String property, boolean absent) {
        return findText(property).map(Boolean::parseBoolean).orElse(absent);
    }

    Properties group(String property) {
        Map<String, Object> inner = Values.map(raw.get(property));
        if (inner.keySet().equals(Set.of("Fn::If"))) {
            inner = Values.map(find(property).orElse(null));
        }
        return new Properties(owner + "." + property, inner, intrinsics);
    }

    List<Properties> groups(String property) {
        return Values.list(find(property).orElse(null)).stream()
                .map(item -> new Properties(owner + "." + property, Values.map(item), intrinsics))
                .toList();
    }

    List<String> texts(String property) {
        return Values.list(find(property).orElse(null)).stream()
                .map(String::valueOf)
                .toList();
    }

    Map<String, String> textMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        raw.keySet().forEach(key -> findText(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    List<String> keys() {
        return List.copyOf(raw.keySet());
    }

    TemplateException missing(String property) {
        return new TemplateException(owner + " has no " + property);
    }

    TemplateException wrong(String property, String value) {
        return new TemplateException(owner + "." + property + " is not understood: " + value);
    }

    private int parse(String property, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            TemplateException wrong = wrong(property, text);
            wrong.initCause(e);
            throw wrong;
        }
    }
}
