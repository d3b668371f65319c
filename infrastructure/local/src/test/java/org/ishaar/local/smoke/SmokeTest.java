package org.ishaar.local.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmokeTest {

    private static final Trial ARRIVES = new Trial("SMOKE-1", "+14254147755", true);
    private static final Trial FAILS = new Trial("SMOKE-2", "+14254147167", false);
    private static final Look SENT = new Look(State.SENT, null);
    private static final Look DELIVERED = new Look(State.DELIVERED, null);
    private static final Look REFUSED = new Look(State.UNDELIVERED, Reason.NUMBER_REFUSED);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Script script = new Script();

    @Test
    void passesWhenBothReceiptsCame() {
        script.of(ARRIVES, Look.NO_ENTRY, SENT, DELIVERED);
        script.of(FAILS, SENT, SENT, SENT, REFUSED);

        assertThat(run()).isTrue();
        assertThat(printed())
                .contains("SMOKE-1: SENT", "SMOKE-1: DELIVERED, as it should be", "passed in 3 s")
                .doesNotContain("4254147");
        assertThat(script.removed).containsExactly(ARRIVES, FAILS);
    }

    @Test
    void takesATryThatACarrierGaveBackForTheReceiptThatItIs() {
        script.of(ARRIVES, DELIVERED);
        script.of(FAILS, new Look(State.WAITING, Reason.CARRIER));

        assertThat(run()).isTrue();
    }

    @Test
    void failsWhenWhatShouldFailArrives() {
        script.of(ARRIVES, DELIVERED);
        script.of(FAILS, DELIVERED);

        assertThat(run()).isFalse();
        assertThat(printed()).contains("SMOKE-2: not as it should be");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPRESSED, COUNTRY_NOT_ALLOWED, AllowedCountries must name",
        "SUPPRESSED, NOT_ON_ALLOWLIST, OnlyTheseNumbers must list both",
        "SUPPRESSED, DRY_RUN, the brake rehearses",
        "SUPPRESSED, STALE, TextChangesSince",
        "WAITING, PAUSED, set it to on",
        "WAITING, SPEND_LIMIT, end the hold",
        "WAITING, CEILING, raise it",
        "WAITING, QUIET_HOURS, it is night",
        "FAILED, REJECTED, OriginationNumbers must name",
        "FAILED, GAVE_UP, see what operations.md says",
        "UNDELIVERED, ACCOUNT_LIMIT, sandbox"
    })
    void saysAtOnceWhatToDoAboutWhatWillNotPass(State state, Reason reason, String advice) {
        script.of(ARRIVES, new Look(state, reason));
        script.of(FAILS, new Look(state, reason));

        assertThat(run()).isFalse();
        assertThat(printed()).containsOnlyOnce("SMOKE-1: not as it should be: ").contains(advice);
        assertThat(script.seconds).isZero();
    }

    @Test
    void waitsNoLongerThanTheDeadlineAndSaysWhatIsMissing() {
        script.of(ARRIVES, SENT);
        script.of(FAILS, Look.NO_ENTRY);

        assertThat(run()).isFalse();
        assertThat(printed())
                .contains("SMOKE-1: not in time: no receipt came", "SMOKE-2: not in time: nobody has taken the change")
                .contains("FAILED after 60 s");
        assertThat(script.removed).containsExactly(ARRIVES, FAILS);
    }

    @Test
    void removesItsComplaintsAlsoWhenTheTablesFail() {
        assertThatThrownBy(this::run).isInstanceOf(NullPointerException.class);

        assertThat(script.removed).containsExactly(ARRIVES, FAILS);
    }

    private boolean run() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Smoke(script, out, script, time -> script.seconds += time.toSeconds())
                .run(List.of(ARRIVES, FAILS), Duration.ofMinutes(1));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What each look finds; the last one stays. Time passes only when the test rests. */
    private static final class Script extends Clock implements Stage {

        private final Map<Trial, Deque<Look>> looks = new HashMap<>();
        private final List<Trial> removed = new ArrayList<>();
        private long seconds;

        void of(Trial trial, Look... found) {
            looks.put(trial, new ArrayDeque<>(List.of(found)));
        }

        @Override
        public void write(Trial trial) {}

        @Override
        public Look look(Trial trial) {
            Deque<Look> left = Objects.requireNonNull(looks.get(trial));
            return left.size() == 1 ? left.getFirst() : left.removeFirst();
        }

        @Override
        public void remove(Trial trial) {
            removed.add(trial);
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
