package org.ishaar.deployment.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** An account whose settings one sees; an empty value unsets one, as in SNS. */
final class FakeAccount implements Account {

    final Map<String, String> values = new TreeMap<>();
    final List<Map<String, String>> calls = new ArrayList<>();
    BiPredicate<String, String> refused = (name, value) -> false;
    UnaryOperator<String> spelling = UnaryOperator.identity();
    int reads;

    private final Effects effects;

    FakeAccount(Effects effects, Map<String, String> values) {
        this.effects = effects;
        this.values.putAll(values);
    }

    @Override
    public Map<String, String> settings() {
        reads++;
        return new TreeMap<>(values);
    }

    @Override
    public void set(Map<String, String> wanted) {
        calls.add(wanted);
        wanted.forEach((name, value) -> {
            if (refused.test(name, value)) {
                throw new NotDoneException("SNS says no to " + name);
            }
        });
        effects.happen(() -> wanted.forEach(this::setByHand));
    }

    void setByHand(String name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, spelling.apply(value));
        }
    }
}
