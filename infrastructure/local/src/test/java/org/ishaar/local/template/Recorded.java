package org.ishaar.local.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An environment that remembers which of its variables were asked for. */
final class Recorded extends HashMap<String, String> {
    private static final long serialVersionUID = 1;

    final transient Set<String> read = new HashSet<>();

    Recorded(Map<String, String> environment) {
        super(environment);
    }

    @Override
    public String getOrDefault(@Nullable Object name, String otherwise) {
        read.add(String.valueOf(name));
        return super.getOrDefault(name, otherwise);
    }
}
