package org.ishaar.deployment.decision;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one request makes of the account.
 *
 * @param before to be noted before anything is set
 * @param values to be set; those that stand there already are not among them
 * @param after to be noted once all is set
 * @param leftAlone settings that are no longer managed, but that somebody else changed: with what stands there
 */
record Plan(
        SortedMap<String, Kept> before,
        SortedMap<String, String> values,
        SortedMap<String, Kept> after,
        SortedMap<String, String> leftAlone) {

    private Plan() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Sets what is wanted, and gives back what is noted and no longer wanted.
     *
     * @param present as SNS tells it after the note was read: what an earlier invocation set is then in the note
     */
    static Plan of(Map<String, Kept> noted, Map<String, String> present, Map<String, String> wanted) {
        Plan plan = new Plan();
        wanted.forEach((name, value) -> {
            String now = present.getOrDefault(name, "");
            plan.set(name, value, noted.getOrDefault(name, Kept.finding(now)), now);
        });
        new TreeMap<>(noted).forEach((name, kept) -> {
            if (!wanted.containsKey(name)) {
                plan.giveBack(name, kept, present.getOrDefault(name, ""));
            }
        });
        return plan;
    }

    /** A value that is not ours is somebody's: it is what will be given back, whatever was found before it. */
    private void set(String name, String value, Kept noted, String now) {
        Kept kept = noted.isOurs(now) ? noted : Kept.finding(now);
        before.put(name, kept.setting(value));
        after.put(name, kept.having(value));
        if (!now.equals(value)) {
            values.put(name, value);
        }
    }

    /** What is noted at the end, with the values as SNS tells them back: it may spell one in another way. */
    Map<String, Kept> having(Map<String, String> present) {
        Map<String, Kept> spelt = new TreeMap<>();
        after.forEach((name, kept) -> spelt.put(name, kept.setting(present.getOrDefault(name, ""))));
        return spelt;
    }

    private void giveBack(String name, Kept noted, String now) {
        before.put(name, noted);
        if (now.equals(noted.found())) {
            return;
        }
        if (noted.isOurs(now)) {
            values.put(name, noted.found());
        } else {
            leftAlone.put(name, now);
        }
    }
}
