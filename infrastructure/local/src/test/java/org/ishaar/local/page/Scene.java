package org.ishaar.local.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.Status;
import org.ishaar.complaint.StatusChange;
import org.ishaar.complaint.Written;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.Phones;
import org.jspecify.annotations.Nullable;

/** A runner's activity under a clock that stands still until it is moved. */
final class Scene {

    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final String NUMBER = "+212612345678";

    private static final Status REGISTERED = new Status("REGISTERED");

    private Instant now = NOON;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    final Phones phones = Phones.inMemory(clock);
    final Activity activity = new Activity(clock, phones);

    Scene() {
        phones.onAcceptance(activity::accepted);
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
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
        phones.deliver(new Delivered(now, messageId, number, "Bonjour", Map.of("AWS.SNS.SMS.SenderID", "ISHAAR")));
    }
}
