package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.notifier.decision.bounds.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Limits DEPLOYED = new Limits(20, 30_000, 3_000);

    @Test
    void letsTextsGoWithoutTheItem() {
        Control control = read(Map.of());

        assertThat(control.stop(NOW)).isEmpty();
        assertThat(control.limits()).isEqualTo(DEPLOYED);
        assertThat(control.unreadable()).isEmpty();
    }

    @Test
    void holdsUntilTheGivenTime() {
        Control control = read(Map.of("holdUntil", "2026-03-02T10:00:00+01:00"));

        assertThat(control.stop(NOW.minusMillis(1))).contains(Reason.SPEND_LIMIT);
        assertThat(control.stop(NOW)).isEmpty();
    }

    @Test
    void saysThatAPauseIsAPauseThoughItHoldsToo() {
        Map<String, String> both = Map.of("mode", "paused", "holdUntil", "2026-03-03T00:00:00Z");

        assertThat(read(both).stop(NOW)).contains(Reason.PAUSED);
    }

    @Test
    void holdsARehearsalToo() {
        Map<String, String> both = Map.of("mode", "dry-run", "holdUntil", "2026-03-03T00:00:00Z");

        assertThat(read(both).stop(NOW)).contains(Reason.SPEND_LIMIT);
    }

    @Test
    void putsTheItemsLimitsOverTheDeployments() {
        Map<String, String> item = Map.of("textsPerSecond", "0.5", "dailyCeiling", "7", "dailyCeilingAbroad", "3");

        assertThat(read(item).limits()).isEqualTo(new Limits(0.5, 7, 3));
    }

    @Test
    void textsTheListedOfficesOnly() {
        Control control = ControlReader.read(
                Map.of("mode", "on", "onlyOffices", ""), Map.of("onlyOffices", Set.of("RABAT", "FES")), DEPLOYED);

        assertThat(control.stop(NOW)).isEmpty();
        assertThat(control.rehearses(change("1", "RABAT"))).isFalse();
        assertThat(control.rehearses(change("1", "FES"))).isFalse();
        assertThat(control.rehearses(change("1", "Rabat"))).isTrue();
        assertThat(control.rehearses(change("1", null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 50, 99, 100})
    void textsTheShareOfComplaints(int share) {
        Control control = read(Map.of("share", "" + share));

        long texted = IntStream.range(0, 20_000)
                .filter(number -> !control.rehearses(change("2026/3101/" + number, null)))
                .count();

        assertThat(texted).isCloseTo(200L * share, within(share % 100 == 0 ? 0L : 200L));
    }

    @Test
    void leavesNobodyOutWhoWasInASmallerShare() {
        for (int number = 0; number < 1_000; number++) {
            StatusChange change = change("C-" + number, "RABAT");
            long shares = IntStream.rangeClosed(0, 100)
                    .dropWhile(share -> read(Map.of("share", "" + share)).rehearses(change))
                    .filter(share -> read(Map.of("share", "" + share)).rehearses(change))
                    .count();
            assertThat(shares).as(change.complaintId()).isZero();
        }
    }

    @Test
    void hasTheSameShareOnEveryMachine() {
        StatusChange change = change("2026/3101/118", null);

        // Python: zlib.crc32(b"2026/3101/118") % 100 is 30.
        assertThat(read(Map.of("share", "30")).rehearses(change)).isTrue();
        assertThat(read(Map.of("share", "31")).rehearses(change)).isFalse();
    }

    @Test
    void rehearsesForAllInADryRunWhateverTheShare() {
        assertThat(read(Map.of("mode", "dry-run", "share", "100")).rehearses(change("1", "RABAT")))
                .isTrue();
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
        "dailyCeilingAbroad, -1, PAUSED, less than nothing",
        "share, 101, PAUSED, more than all",
        "share, -1, PAUSED, fewer than nobody",
        "share, 10 %, PAUSED, no whole number",
        "onlyOffices, 'RABAT,FES', PAUSED, a text and no set: is it one office or two",
        "Mode, paused, PAUSED, an attribute that nobody knows",
        "onlyOffice, RABAT, PAUSED, else all offices would be texted"
    })
    void stopsForWhatItCannotReadAndNamesIt(String attribute, String value, Reason stop, String why) {
        Control control = read(Map.of(attribute, value));

        assertThat(control.stop(NOW.plusSeconds(1_000_000_000))).as(why).contains(stop);
        assertThat(control.unreadable()).as(why).containsExactly(attribute);
    }

    private static Control read(Map<String, String> item) {
        return ControlReader.read(item, Map.of(), DEPLOYED);
    }

    private static StatusChange change(String complaintId, @Nullable String office) {
        Status status = new Status("REGISTERED");
        Written written = new Written("1", NOW);
        return new StatusChange(
                complaintId, ChangeId.of(NOW, status), status, NOW, office, World.FRENCH, written, null);
    }
}
