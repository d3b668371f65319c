package org.ishaar.local.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The routes of openapi.yaml, chosen from as an HTTP API does: the whole path first, then variables, then the default. */
final class GatewayRoutes {

    private static final String ANY = "x-amazon-apigateway-any-method";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", ANY);

    private final List<GatewayRoute> routes = new ArrayList<>();
    private final GatewayRoute fallback;

    private GatewayRoutes(Map<String, Object> paths) {
        paths.forEach((path, operations) -> map(operations).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                routes.add(new GatewayRoute(method.toUpperCase(Locale.ROOT), path, scopes(map(operation))));
            }
        }));
        routes.sort(Comparator.comparing(GatewayRoute::hasVariables));
        fallback = routes.stream()
                .filter(GatewayRoute::isDefault)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("openapi.yaml has no route /$default"));
    }

    static GatewayRoutes read(Path openApi) throws IOException {
        Object description = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(openApi));
        return new GatewayRoutes(map(map(description).get("paths")));
    }

    List<GatewayRoute> all() {
        return List.copyOf(routes);
    }

    GatewayRoute of(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.match(path).isPresent())
                .findFirst()
                .orElse(fallback);
    }

    /** An operation that names no scheme would be open to all: the gateway of this project has none. */
    private static List<String> scopes(Map<String, Object> operation) {
        if (!(operation.get("security") instanceof List<?> security) || security.isEmpty()) {
            throw new IllegalArgumentException("openapi.yaml has an operation without security");
        }
        Object scopes = map(security.get(0)).values().iterator().next();
        return scopes instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        return copy;
    }
}
