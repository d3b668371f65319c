package org.ishaar.statusapi.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters after the question mark: each known and given once, for a misspelt one must not be ignored. */
public final class QueryString {

    private final Map<String, String> values = new HashMap<>();

    private QueryString() {}

    public static QueryString parse(String raw, Set<String> known) {
        QueryString query = new QueryString();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                query.add(pair.split("=", 2), known);
            }
        }
        return query;
    }

    private void add(String[] pair, Set<String> known) {
        String name = PercentCoding.decode(pair[0].replace('+', ' ')).orElse("");
        if (!known.contains(name)) {
            throw ProblemException.invalid(FieldName.shown(name, "query"), "is no parameter of this operation");
        }
        String value = PercentCoding.decode(pair.length == 1 ? "" : pair[1].replace('+', ' '))
                .orElseThrow(() -> ProblemException.invalid(name, "must be UTF-8, percent-encoded"));
        if (values.put(name, value) != null) {
            throw ProblemException.invalid(name, "must be given once");
        }
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
