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
 * @param readAgain what the complaint said of its number, where it was read for this decision
 * @param room taken for the text below the day's ceilings
 */
record Decision(
        Notification entry,
        @Nullable PhoneNumber number,
        @Nullable Contact readAgain,
        @Nullable Room room) {

    static Decision noText(Notification next) {
        return new Decision(next, null, null, null);
    }

    static Decision text(Notification held, PhoneNumber number) {
        return new Decision(held, number, null, null);
    }

    Decision readAgain(Contact contact) {
        return new Decision(entry, number, contact, room);
    }

    Decision in(Room taken) {
        return new Decision(entry, number, readAgain, taken);
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
