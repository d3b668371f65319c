package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.ishaar.complaint.Reason;
import org.ishaar.notifier.decision.bounds.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Limits DEPLOYED = new Limits(20, 30_000, 3_000);

    @Test
    void letsTextsGoWithoutTheItem() {
        Control control = ControlReader.read(Map.of(), DEPLOYED);

        assertThat(control.stop(NOW)).isEmpty();
        assertThat(control.limits()).isEqualTo(DEPLOYED);
        assertThat(control.unreadable()).isEmpty();
    }

    @Test
    void holdsUntilTheGivenTime() {
        Control control = ControlReader.read(Map.of("holdUntil", "2026-03-02T10:00:00+01:00"), DEPLOYED);

        assertThat(control.stop(NOW.minusMillis(1))).contains(Reason.SPEND_LIMIT);
        assertThat(control.stop(NOW)).isEmpty();
    }

    @Test
    void saysThatAPauseIsAPauseThoughItHoldsToo() {
        Map<String, String> both = Map.of("mode", "paused", "holdUntil", "2026-03-03T00:00:00Z");

        assertThat(ControlReader.read(both, DEPLOYED).stop(NOW)).contains(Reason.PAUSED);
    }

    @Test
    void holdsARehearsalToo() {
        Map<String, String> both = Map.of("mode", "dry-run", "holdUntil", "2026-03-03T00:00:00Z");

        assertThat(ControlReader.read(both, DEPLOYED).stop(NOW)).contains(Reason.SPEND_LIMIT);
    }

    @Test
    void putsTheItemsLimitsOverTheDeployments() {
        Map<String, String> item = Map.of("textsPerSecond", "0.5", "dailyCeiling", "7", "dailyCeilingAbroad", "3");

        assertThat(ControlReader.read(item, DEPLOYED).limits()).isEqualTo(new Limits(0.5, 7, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "mode, Paused, PAUSED, a mode that is none",
        "mode, '', PAUSED, no word",
        "holdUntil, tomorrow, SPEND_LIMIT, no time",
        "holdUntil, 2026-03-03, SPEND_LIMIT, a day and no time",
        "textsPerSecond, fast, PAUSED, no number",
        "textsPerSecond, 0, PAUSED, 0 here means that nothing should go",
        "textsPerSecond, NaN, PAUSED, no number at all",
        "textsPerSecond, Infinity, PAUSED, no bound at all",
        "dailyCeiling, 0, PAUSED, 0 here means that nothing should go",
        "dailyCeiling, 1.5, PAUSED, half a text",
        "dailyCeilingAbroad, -1, PAUSED, less than nothing"
    })
    void stopsForWhatItCannotReadAndNamesIt(String attribute, String value, Reason stop, String why) {
        Control control = ControlReader.read(Map.of(attribute, value), DEPLOYED);

        assertThat(control.stop(NOW.plusSeconds(1_000_000_000))).as(why).contains(stop);
        assertThat(control.unreadable()).as(why).containsExactly(attribute);
    }
}
