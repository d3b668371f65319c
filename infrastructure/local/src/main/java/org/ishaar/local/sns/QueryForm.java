package org.ishaar.local.sns;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a call in AWS's query protocol: flat, with numbered entries for lists and maps. */
final class QueryForm {

    private final Map<String, String> parameters;

    private QueryForm(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Empty when it is not form-encoded. */
    static Optional<QueryForm> parse(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        try {
            for (String pair : encoded.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        } catch (IllegalArgumentException malformedEscape) {
            return Optional.empty();
        }
        return Optional.of(new QueryForm(parameters));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** What stands at {@code prefix.1}, {@code prefix.2} and so on. */
    List<String> list(String prefix) {
        List<String> values = new ArrayList<>();
        for (int n = 1; has(prefix + "." + n); n++) {
            values.add(get(prefix + "." + n));
        }
        return values;
    }

    /** What stands at {@code prefix.1.key} and {@code prefix.1.value}, and so on. */
    Map<String, String> map(String prefix, String key, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 1; has(prefix + "." + n + key); n++) {
            values.put(get(prefix + "." + n + key), get(prefix + "." + n + value));
        }
        return values;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
