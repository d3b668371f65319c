package org.ishaar.notifier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ishaar.notifier.decision.World.inserted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ishaar.complaint.Notification;
import org.ishaar.ledger.StoreUnavailableException;
import org.ishaar.notifier.decision.Update.NewStatus;
import org.ishaar.notifier.decision.Update.Removed;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private final World world = new World();

    @Test
    void takesWhatIsPersonalAndLetsTheEntryExpireAfterAReload() {
        world.handle(world.change("REGISTERED"));

        world.handle(world.remove(World.C));

        assertThat(Objects.requireNonNull(world.entry(0).sent()).phoneHint()).isNull();
        assertThat(world.entry(0).messageIds()).isNotEmpty();
        assertThat(world.entry(0).expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(8)));
    }

    @Test
    void doesNothingWhenTheComplaintIsBack() {
        world.handle(world.change("REGISTERED"));
        Instant expiry = world.entry(0).expiresAt();

        world.handle(new Removed(World.C));

        assertThat(world.entry(0).expiresAt()).isEqualTo(expiry);
    }

    @Test
    void givesTheRetentionBackWhenTheSameChangeIsReloaded() {
        NewStatus registered = world.change("REGISTERED");
        world.handle(inserted(registered));
        Instant expiry = world.entry(0).expiresAt();
        world.handle(world.remove(World.C));

        world.handle(inserted(world.again(registered)));

        assertThat(world.entry(0).expiresAt()).isEqualTo(expiry);
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void givesTheRetentionBackWhenTheComplaintIsReloadedFurtherOn() {
        NewStatus registered = world.change("REGISTERED");
        world.handle(inserted(registered));
        Instant expiry = world.entry(0).expiresAt();
        world.handle(world.remove(World.C));

        world.handle(inserted(world.change("FORWARDED")));

        assertThat(world.entry(0).expiresAt()).isEqualTo(expiry);
        assertThat(world.told()).containsExactly("REGISTERED", "FORWARDED");
    }

    @Test
    void givesTheRetentionBackWhereAnErasureHadGotToSomeEntriesOnly() {
        NewStatus forwarded = registeredAndForwarded();
        Removed removed = world.remove(World.C);
        world.ledger.beforeReplace = erasing -> world.ledger.beforeReplace = next -> world.ledger.writesToFail = 1;
        assertThatThrownBy(() -> world.handle(removed)).isInstanceOf(StoreUnavailableException.class);

        NewStatus reloaded = inserted(world.again(forwarded));
        world.handle(removed, reloaded);

        assertThat(expiries()).isEqualTo(usualExpiries());
    }

    @Test
    void givesTheRetentionBackWhenTheReloadIsHandledBeforeTheErasureWrites() {
        NewStatus forwarded = registeredAndForwarded();
        Removed removed = world.remove(World.C);
        world.ledger.beforeRead = () -> world.handle(inserted(world.again(forwarded)));

        world.handle(removed);

        assertThat(expiries()).isEqualTo(usualExpiries());
    }

    @Test
    void givesTheRetentionBackWhenTheComplaintGoesBackToARecordedChange() {
        NewStatus forwarded = registeredAndForwarded();
        Contact contact = Objects.requireNonNull(world.complaints.get(World.C));
        world.handle(world.remove(World.C));
        world.complaints.put(World.C, contact);

        world.handle(world.again(forwarded));

        assertThat(expiries()).isEqualTo(usualExpiries());
    }

    @Test
    void textsNobodyWhenAWholeTableIsDeletedAndReloaded() {
        List<NewStatus> loaded = IntStream.range(0, 1000)
                .mapToObj(number -> world.change("2026/3101/" + number, "REGISTERED", world.instant()))
                .toList();
        loaded.forEach(registered -> world.handle(inserted(registered)));
        loaded.forEach(registered -> world.handle(world.remove(registered.complaintId())));
        assertThat(world.sns.texts()).hasSize(1000);

        world.pass(Duration.ofDays(3));
        loaded.forEach(registered -> world.handle(inserted(world.again(registered))));

        assertThat(world.sns.texts()).hasSize(1000);
        assertThat(world.ledger.all())
                .allSatisfy(entry ->
                        assertThat(entry.expiresAt()).isEqualTo(world.rules().expiryOf(entry.change())));
    }

    @Test
    void keepsAnErasedComplaintForgottenWhenItsInsertComesAgain() {
        NewStatus registered = inserted(world.change("REGISTERED"));
        world.handle(registered);
        world.handle(world.remove(World.C));
        Instant expiry = world.entry(0).expiresAt();

        world.handle(registered);

        assertThat(world.entry(0).expiresAt()).isEqualTo(expiry);
    }

    @Test
    void waitsAnHourForAComplaintThatMayComeBack() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        Contact contact = Objects.requireNonNull(world.complaints.get(World.C));
        world.handle(world.remove(World.C));

        world.resendAfter(Duration.ofMinutes(1));
        assertThat(world.states()).containsExactly("REGISTERED WAITING/COMPLAINT_ABSENT");

        world.complaints.put(World.C, contact);
        world.resendAfter(Duration.ofHours(1));
        assertThat(world.told()).containsExactly("REGISTERED");
    }

    @Test
    void suppressesWhatIsDueForAComplaintThatStaysGone() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        world.handle(world.remove(World.C));

        world.resendAfter(Duration.ofMinutes(1));
        world.resendAfter(Duration.ofHours(1));

        assertThat(world.states()).containsExactly("REGISTERED SUPPRESSED/ERASED");
    }

    @Test
    void saysNothingOfTheCitizenAgainWhenAnErasureMeetsASend() {
        world.sns.next(() -> {
            world.handle(world.remove(World.C));
            return world.sns.accepts();
        });

        world.handle(world.change("REGISTERED"));

        assertThat(world.states()).containsExactly("REGISTERED SENT");
        assertThat(Objects.requireNonNull(world.entry(0).sent()).phoneHint()).isNull();
        assertThat(world.entry(0).messageIds()).isNotEmpty();
        assertThat(world.entry(0).expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(8)));
    }

    @Test
    void forgetsAnEntryThatSomebodySettlesMeanwhile() {
        world.sns.throttles(1);
        world.handle(world.change("REGISTERED"));
        Instant expiry = world.entry(0).expiresAt();
        world.complaints.remove(World.C);
        world.ledger.beforeReplace = erasing -> world.resendAfter(Duration.ofMinutes(1));

        world.handle(new Removed(World.C));

        assertThat(world.states()).containsExactly("REGISTERED WAITING/COMPLAINT_ABSENT");
        assertThat(world.entry(0).expiresAt()).isBefore(expiry);
    }

    private NewStatus registeredAndForwarded() {
        world.handle(world.change("REGISTERED"));
        world.pass(Duration.ofMinutes(1));
        NewStatus forwarded = world.change("FORWARDED");
        world.handle(forwarded);
        return forwarded;
    }

    private List<Instant> expiries() {
        return world.ledger.all().stream().map(Notification::expiresAt).toList();
    }

    private List<Instant> usualExpiries() {
        return world.ledger.all().stream()
                .map(entry -> world.rules().expiryOf(entry.change()))
                .toList();
    }
}
