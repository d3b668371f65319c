package org.ishaar.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.receipts.decision.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "NOTIFICATIONS_TABLE", "T",
            "NUMBER_HASH_KEY", "key",
            "CARRIER_BACKOFF", "PT15M,PT2H",
            "ORPHAN_BACKOFF", "PT1M",
            "ORPHANS_KEPT", "P3D",
            "DELIVERED_LOG_GROUP", "a",
            "FAILED_LOG_GROUP", "b",
            "REPLAY_REACH", "P3DT6H");

    @Test
    void readsWhatTheTemplateSets() {
        assertThat(ReceiptsSettings.from(ENVIRONMENT))
                .isEqualTo(new ReceiptsSettings(
                        "T",
                        "key",
                        new Waits(
                                List.of(Duration.ofMinutes(15), Duration.ofHours(2)),
                                List.of(Duration.ofMinutes(1)),
                                Duration.ofDays(3))));
        assertThat(ReplaySettings.from(ENVIRONMENT))
                .isEqualTo(new ReplaySettings(List.of("a", "b"), Duration.ofHours(78)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTIFICATIONS_TABLE",
                "NUMBER_HASH_KEY",
                "CARRIER_BACKOFF",
                "ORPHAN_BACKOFF",
                "ORPHANS_KEPT",
                "REPLAY_REACH"
            })
    void namesTheVariableThatIsMissing(String name) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.remove(name);

        assertThatThrownBy(() -> {
                    ReceiptsSettings.from(environment);
                    ReplaySettings.from(environment);
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void needsAWaitInEachBackoff() {
        assertThatThrownBy(() -> new Waits(List.of(), List.of(Duration.ZERO), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Waits(List.of(Duration.ZERO), List.of(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
