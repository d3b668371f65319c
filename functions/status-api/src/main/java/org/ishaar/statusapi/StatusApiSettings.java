package org.ishaar.statusapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ishaar.complaint.Language;

/**
 * What the deployment decided, read once from the environment variables that template.yaml sets.
 *
 * @param cursorKeys the first seals cursors, all open them
 */
public record StatusApiSettings(
        String complaintsTable, String notificationsTable, Language defaultLanguage, List<String> cursorKeys) {

    /** Below this a key could be guessed. */
    private static final int SHORTEST_KEY = 32;

    public static StatusApiSettings from(Map<String, String> environment) {
        return new StatusApiSettings(
                text(environment, "COMPLAINTS_TABLE"),
                text(environment, "NOTIFICATIONS_TABLE"),
                Language.parse(text(environment, "DEFAULT_LANGUAGE"))
                        .orElseThrow(() -> wrong("DEFAULT_LANGUAGE", "must be a language of the catalogue")),
                keys(text(environment, "CURSOR_KEYS")));
    }

    private static List<String> keys(String value) {
        List<String> keys =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
            throw wrong("CURSOR_KEYS", "must be keys of at least " + SHORTEST_KEY + " characters, with commas between");
        }
        return keys;
    }

    private static String text(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw wrong(name, "must be set");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String rule) {
        return new IllegalArgumentException("environment variable " + name + " " + rule);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "StatusApiSettings[" + complaintsTable + ", " + notificationsTable + ", " + defaultLanguage + "]";
    }
}
