package org.ishaar.local.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route of the gateway: a method and a path, perhaps with variables, and the scopes of which one is needed. */
record GatewayRoute(String method, String path, List<String> scopes) {

    static final String DEFAULT = "$default";

    String key() {
        return path.equals("/" + DEFAULT) ? DEFAULT : method + " " + path;
    }

    boolean isDefault() {
        return key().equals(DEFAULT);
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** The path's variables; empty where it is another path. */
    Optional<Map<String, String>> match(String requested) {
        List<String> own = List.of(path.split("/", -1));
        List<String> given = List.of(requested.split("/", -1));
        if (own.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String segment = own.get(i);
            if (segment.startsWith("{") && !given.get(i).isEmpty()) {
                variables.put(segment.substring(1, segment.length() - 1), given.get(i));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
