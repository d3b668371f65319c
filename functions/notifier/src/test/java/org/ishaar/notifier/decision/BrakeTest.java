package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrakeTest {

    private final World world = new World();

    @Test
    void losesNothingInAPause() {
        world.brake = Brake.PAUSED;
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));
        world.resendAfter(Duration.ofDays(2));
        assertThat(world.told()).isEmpty();

        world.brake = Brake.ON;
        world.resendAfter(Duration.ZERO);

        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void takesOverNoLeaseInAPause() {
        world.sns.acceptsWithoutAnswer(1);
        world.handle(world.change("REGISTERED"));

        world.brake = Brake.PAUSED;
        world.resendAfter(Duration.ofDays(1));

        assertThat(world.states()).containsExactly("REGISTERED PENDING");
        assertThat(world.told()).hasSize(1);
    }

    @Test
    void writesAnEntryOnceInALongPause() {
        world.brake = Brake.PAUSED;
        world.handle(world.change("REGISTERED"));
        int steps = world.entry(0).history().size();

        for (int minute = 0; minute < 100; minute++) {
            world.resendAfter(Duration.ofMinutes(1));
        }

        assertThat(world.entry(0).history()).hasSize(steps);
    }

    @Test
    void doesEverythingButPublishInADryRun() {
        world.brake = Brake.DRY_RUN;
        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/DRY_RUN");
        assertThat(world.told()).isEmpty();
    }

    @Test
    void findsNumbersAtFaultInADryRunToo() {
        world.brake = Brake.DRY_RUN;
        world.complaints.put(World.C, new Contact("12"));
        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/INVALID_PHONE_NUMBER");
    }

    @ParameterizedTest
    @CsvSource({"on, ON", "paused, PAUSED", "dry-run, DRY_RUN", "pause, PAUSED", "ON, PAUSED", ", PAUSED"})
    void stopsTheSendingForAModeItDoesNotKnow(String mode, Brake brake) {
        assertThat(Brake.named(mode)).isEqualTo(brake);
    }
}
