package org.ishaar.notifier.decision;

import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.notifier.decision.bounds.Ceilings.Room;
import org.jspecify.annotations.Nullable;

/**
 * A text to this number, or the entry's next state without one.
 *
 * @param entry as it is held, where there is a recipient; else its next state
 * @param contact what was known of its number; null where that was not asked
 * @param room taken for the text below the day's ceilings
 */
record Decision(
        Notification entry,
        @Nullable PhoneNumber number,
        @Nullable Contact contact,
        @Nullable Room room) {

    static Decision noText(Notification next) {
        return new Decision(next, null, null, null);
    }

    static Decision text(Notification held, PhoneNumber number) {
        return new Decision(held, number, null, null);
    }

    Decision by(Contact known) {
        return new Decision(entry, number, known, room);
    }

    Decision in(Room taken) {
        return new Decision(entry, number, contact, taken);
    }

    /** The text did not go out. */
    void giveRoomBack() {
        if (room != null) {
            room.giveBack();
        }
    }

    Optional<PhoneNumber> recipient() {
        return Optional.ofNullable(number);
    }
}
