package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Ledger;
import org.ishaar.ledger.LedgerAnswer;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.NewNumber;
import org.ishaar.notifier.decision.Update.Removed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call to a table takes all the time that its client allows. */
class SlowTablesTest {

    private static final Duration CALL = Duration.ofSeconds(5);

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 21, 23, 26, 29})
    void endsANewChangeInTime(int seconds) {
        Update change = world.change("REGISTERED");
        world.pass(Duration.ofMinutes(1));
        world.remaining = Duration.ofSeconds(seconds);

        handleSlowly(change);

        assertThat(world.remaining).isPositive();
        assertThat(world.states()).containsExactly("REGISTERED WAITING/PACED");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 21, 23, 26, 29})
    void endsAResendInTime(int seconds) {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(1));
        world.remaining = Duration.ofSeconds(seconds);

        new Resender(slowPorts(), world.rules()).clear(World.C, world.run());

        assertThat(world.remaining).isPositive();
        assertThat(world.entry(0).state()).isEqualTo(State.WAITING);
        assertThat(world.entry(0).isDue(world.instant())).isTrue();
    }

    @Test
    void endsAnErasureInTimeAndGetsFurtherTheNextTime() {
        world.handle(world.change("REGISTERED"), world.change("FORWARDED"));
        Removed removed = world.remove(World.C);
        world.remaining = Duration.ofSeconds(17);

        assertThatThrownBy(() -> handleSlowly(removed)).isInstanceOf(StoreUnavailableException.class);
        assertThat(world.remaining).isPositive();
        world.pass(Duration.ofMinutes(1));
        world.remaining = Duration.ofSeconds(27);
        handleSlowly(removed);
        assertThat(world.remaining).isPositive();

        assertThat(world.ledger.all())
                .allMatch(entry -> entry.expiresAt().isBefore(world.instant().plus(Duration.ofDays(9))));
    }

    @Test
    void endsANumbersCorrectionInTime() {
        world.complaints.put(World.C, new Contact("12"));
        world.handle(world.change("REGISTERED"));
        NewNumber correction = world.correctNumber(World.NUMBER);
        world.remaining = Duration.ofSeconds(7);

        assertThatThrownBy(() -> handleSlowly(correction)).isInstanceOf(StoreUnavailableException.class);

        assertThat(world.remaining).isPositive();
    }

    private void handleSlowly(Update update) {
        new Notifier(slowPorts(), world.rules()).handle(update, world.run());
    }

    private Ports slowPorts() {
        Ports ports = world.ports();
        Complaints complaints = id -> {
            Optional<Contact> contact = ports.complaints().contactOf(id);
            callEnds();
            return contact;
        };
        return new Ports(new SlowLedger(), complaints, ports.gateway(), ports.journal(), ports.clock(), ports.tokens());
    }

    private void callEnds() {
        world.remaining = world.remaining.minus(CALL);
    }

    private final class SlowLedger implements Ledger {

        @Override
        public LedgerAnswer claim(Notification fresh) {
            callEnds();
            return world.ledger.claim(fresh);
        }

        @Override
        public LedgerAnswer replace(Notification asRead, Notification next) {
            callEnds();
            return world.ledger.replace(asRead, next);
        }

        @Override
        public List<Notification> entriesOf(String complaintId) {
            callEnds();
            return world.ledger.entriesOf(complaintId);
        }
    }
}
