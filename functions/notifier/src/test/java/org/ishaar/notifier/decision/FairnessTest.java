package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.SmsText;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.bounds.Limits;
import org.junit.jupiter.api.Test;

/** After an outage: 1,000 due entries, 100 of which never get through, and a rate of 20 a second. */
class FairnessTest {

    private static final int DUE = 1000;

    /** A run of the resender has 60 s, and begins no send in the last 15. */
    private static final Duration RUN = Duration.ofSeconds(60);

    private final World world = new World();
    private final Set<String> broken = new HashSet<>();
    private int asked;

    @Test
    void sendsAllThatCanBeSentInTwoRunsOldestFirst() {
        outage();
        world.limits = new Limits(20, 0, 0);
        world.pass(Duration.ofMinutes(2));

        List<String> order = run();
        assertThat(order).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(world.sns.texts()).hasSizeBetween(500, 900);

        run();
        assertThat(world.sns.texts()).as("all that can be sent").hasSize(900);
        assertThat(world.ledger.all().stream().filter(Notification::isUnfinished))
                .hasSize(100);
    }

    @Test
    void asksSnsForAStuckNumberByItsBackoffAndNotInEachRun() {
        outage();
        world.pass(Duration.ofMinutes(2));
        for (int minute = 0; minute < 5; minute++) {
            run();
        }

        assertThat(asked).as("100 stuck ones once each").isEqualTo(1000);
    }

    @Test
    void isHeldUpByNoComplaintThatCannotBeCleared() {
        outage();
        world.limits = new Limits(20, 0, 0);
        world.pass(Duration.ofMinutes(2));
        broken.addAll(complaints().subList(0, 300));
        run();
        run();

        assertThat(world.sns.texts()).as("of 700, a tenth of which is stuck").hasSize(630);
    }

    /** SNS refuses everybody; the numbers of every tenth it goes on refusing. */
    private void outage() {
        Notifier notifier = new Notifier(world.ports(), world.rules());
        for (int i = 0; i < DUE; i++) {
            String complaintId = "2026-%04d".formatted(i);
            world.complaints.put(complaintId, new Contact("+2126120%05d".formatted(i)));
            world.sns.throttles(1);
            notifier.handle(world.change(complaintId, "REGISTERED", world.instant()), world.run());
            world.pass(Duration.ofMillis(1));
        }
    }

    /** One run of the resender; the complaints that it came to with time to send, in order. */
    private List<String> run() {
        Instant end = world.instant().plus(RUN);
        Invocation all = world.resenderRun();
        Invocation run =
                new Invocation(all.control(), all.bounds(), () -> Duration.between(world.instant(), end), all.rest());
        Resender resender = new Resender(portsThatRefuseSome(), world.rules());
        List<String> due = complaints();
        run.bounds().permits().expect(due.size());
        List<String> reached = due.stream()
                .filter(complaintId -> clear(resender, complaintId, run))
                .toList();
        world.pass(Duration.between(world.instant(), end).plusMillis(1));
        return reached;
    }

    private boolean clear(Resender resender, String complaintId, Invocation run) {
        if (!run.hasTimeToSend()) {
            return false;
        }
        try {
            world.ledger.readsFail = broken.contains(complaintId);
            resender.clear(complaintId, run);
        } catch (StoreUnavailableException e) {
            assertThat(broken).contains(complaintId);
        } finally {
            world.ledger.readsFail = false;
        }
        return true;
    }

    private List<String> complaints() {
        return world.ledger.all().stream()
                .filter(entry -> entry.isDue(world.instant()))
                .sorted(Comparator.comparing(entry -> Objects.requireNonNull(entry.dueAt())))
                .map(entry -> entry.change().complaintId())
                .collect(Collectors.toList());
    }

    private Ports portsThatRefuseSome() {
        Ports ports = world.ports();
        return new Ports(
                ports.ledger(), ports.complaints(), new HalfDownSns(), ports.journal(), ports.clock(), ports.tokens());
    }

    /** Refuses every tenth number for good, and takes its time. */
    private final class HalfDownSns implements SmsGateway {

        @Override
        public SendResult send(PhoneNumber to, SmsText text) {
            asked++;
            world.pass(Duration.ofMillis(40));
            return to.e164().endsWith("7")
                    ? new SendResult.TryLater(Reason.SNS_UNAVAILABLE, "503")
                    : world.sns.send(to, text);
        }

        @Override
        public boolean isOptedOut(PhoneNumber number) {
            return false;
        }
    }
}
