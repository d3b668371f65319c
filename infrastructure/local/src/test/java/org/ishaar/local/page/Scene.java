package org.ishaar.local.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.local.SetClock;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.Phones;
import org.jspecify.annotations.Nullable;

/** A runner's activity under a clock that stands still until it is moved. */
final class Scene {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final String NUMBER = "+212612345678";

    private static final Status REGISTERED = new Status("REGISTERED");

    private final SetClock clock = new SetClock(NOON);
    final Phones phones = Phones.inMemory(clock);
    final Activity activity = new Activity(clock, phones);

    Scene() {
        phones.onAcceptance(activity::accepted);
    }

    void pass(long millis) {
        clock.pass(Duration.ofMillis(millis));
    }

    /** Written at noon. */
    ChangeKey handOver(String complaintId) {
        ChangeId id = ChangeId.of(NOON, REGISTERED);
        activity.handedOver(new StatusChange(
                complaintId, id, REGISTERED, NOON, "RABAT", new Language("fr"), new Written("1", NOON), null));
        return new ChangeKey(complaintId, id.value());
    }

    void record(ChangeKey key, String state, @Nullable String reason) {
        activity.recorded(key, state, reason);
    }

    void text(String messageId, String number) {
        phones.deliver(
                new Delivered(clock.instant(), messageId, number, "Bonjour", Map.of("AWS.SNS.SMS.SenderID", "ISHAAR")));
    }
}
