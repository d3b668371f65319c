package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.ishaar.notifier.decision.bounds.Limits;
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

    @Test
    void endsWhatIsOutsideTheShareAndTextsTheNextChangeOnceItIsInside() {
        world.audience = new Audience(null, 0);
        world.handle(world.change("REGISTERED"));
        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/DRY_RUN");

        world.audience = Audience.EVERYBODY;
        world.handle(world.change("FORWARDED"));

        assertThat(world.told()).containsExactly("FORWARDED");
    }

    @Test
    void judgesWhatWaitsByTheShareOfTheMomentItIsDue() {
        world.brake = Brake.PAUSED;
        world.handle(world.change("REGISTERED"));

        world.brake = Brake.ON;
        world.audience = new Audience(Set.of("FES"), 100);
        world.resendAfter(Duration.ZERO);

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/DRY_RUN");
        assertThat(world.told()).isEmpty();
    }

    @Test
    void needsNoPermitForWhatIsOutsideTheShare() {
        world.limits = new Limits(1, 0, 0);
        world.audience = new Audience(Set.of("FES"), 100);
        for (int number = 0; number < 20; number++) {
            world.handle(world.change("OTHER-" + number, "REGISTERED", world.instant()));
        }

        world.audience = new Audience(Set.of("RABAT"), 100);
        world.handle(world.change("REGISTERED"));

        assertThat(world.states())
                .filteredOn("REGISTERED SUPPRESSED/DRY_RUN"::equals)
                .hasSize(20);
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @ParameterizedTest
    @CsvSource({"on, ON", "paused, PAUSED", "dry-run, DRY_RUN", "pause, PAUSED", "ON, PAUSED", ", PAUSED"})
    void stopsTheSendingForAModeItDoesNotKnow(String mode, Brake brake) {
        assertThat(Brake.named(mode)).isEqualTo(brake);
    }
}
