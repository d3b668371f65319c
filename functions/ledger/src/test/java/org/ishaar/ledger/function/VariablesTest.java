package org.ishaar.ledger.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final Variables VARIABLES = new Variables(Map.of(
            "ONE", " PT15M ",
            "MANY", "PT1M, PT5M",
            "GAP", "PT1M,,PT5M",
            "AT", "2026-01-01T01:00:00+01:00",
            "PAIRS", "US=+14255550100,CA=+16045550100",
            "COUNT", "12",
            "EMPTY", " "));

    @Test
    void readsWhatIsThere() {
        assertThat(VARIABLES.duration("ONE")).isEqualTo(Duration.ofMinutes(15));
        assertThat(VARIABLES.durations("MANY")).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(VARIABLES.optionalInstant("AT")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(VARIABLES.pairs("PAIRS")).containsEntry("CA", "+16045550100");
        assertThat(VARIABLES.list("MANY")).hasSize(2);
        assertThat(VARIABLES.count("COUNT")).isEqualTo(12);
    }

    @Test
    void takesWhatIsEmptyForLeftOut() {
        assertThat(VARIABLES.optionalText("EMPTY")).isNull();
        assertThat(VARIABLES.optionalInstant("NONE")).isNull();
        assertThat(VARIABLES.list("NONE")).isEmpty();
    }

    @Test
    void namesTheVariableAndNeverItsValue() {
        assertWrong(() -> VARIABLES.text("NONE"), "NONE");
        assertWrong(() -> VARIABLES.durations("GAP"), "GAP");
        assertWrong(() -> VARIABLES.duration("PAIRS"), "PAIRS");
        assertWrong(() -> VARIABLES.pairs("MANY"), "MANY");
        assertWrong(() -> VARIABLES.count("PAIRS"), "PAIRS");
    }

    private static void assertWrong(ThrowingCallable read, String name) {
        assertThatThrownBy(read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("5550100");
    }
}
