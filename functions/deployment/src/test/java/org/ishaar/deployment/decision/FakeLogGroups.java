package org.ishaar.deployment.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Log groups in memory. */
final class FakeLogGroups implements LogGroups {

    final Map<String, LogGroup> groups = new TreeMap<>();
    final Map<String, List<String>> filters = new HashMap<>();

    /** A group that SNS makes just before ours would be made. */
    @Nullable
    String madeMeanwhile;

    private final Effects effects;

    FakeLogGroups(Effects effects) {
        this.effects = effects;
    }

    @Override
    public Optional<LogGroup> find(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    @Override
    public boolean create(String name, String key) {
        if (name.equals(madeMeanwhile)) {
            groups.put(name, LogGroup.BARE);
        }
        if (groups.containsKey(name)) {
            return false;
        }
        effects.happen(() -> groups.put(name, new LogGroup(key, 0)));
        return true;
    }

    @Override
    public void encrypt(String name, String key) {
        effects.happen(() -> groups.compute(name, (n, group) -> new LogGroup(key, group == null ? 0 : group.days())));
    }

    @Override
    public void keepFor(String name, int days) {
        effects.happen(() -> groups.compute(name, (n, group) -> new LogGroup(group == null ? "" : group.key(), days)));
    }

    @Override
    public List<String> filters(String name) {
        return filters.getOrDefault(name, List.of());
    }
}
