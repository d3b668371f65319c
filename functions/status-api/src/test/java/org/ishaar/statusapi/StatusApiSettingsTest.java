package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusApiSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "COMPLAINTS_TABLE", "complaints",
            "NOTIFICATIONS_TABLE", "notifications",
            "DEFAULT_LANGUAGE", "ar",
            "CURSOR_KEYS", KEY + "," + "x".repeat(32)));

    @Test
    void readsTheEnvironment() {
        StatusApiSettings settings = StatusApiSettings.from(environment);

        assertThat(settings.cursorKeys()).hasSize(2);
        assertThat(settings.toString()).doesNotContain(KEY).contains("complaints", "notifications", "ar");
    }

    @ParameterizedTest
    @CsvSource({"COMPLAINTS_TABLE, ''", "CURSOR_KEYS, short-secret", "DEFAULT_LANGUAGE, de", "NOTIFICATIONS_TABLE, ' '"
    })
    void namesAVariableThatIsWrongButNotItsValue(String name, String value) {
        environment.put(name, value);

        assertThatThrownBy(() -> StatusApiSettings.from(environment))
                .hasMessageContaining(name)
                .hasMessageNotContaining("short-secret");
    }
}
