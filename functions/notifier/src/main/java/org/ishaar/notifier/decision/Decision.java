package org.ishaar.notifier.decision;

import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A text to this number, or the entry's next state without one.
 *
 * @param entry as it is held, where there is a recipient; else its next state
 * @param readAgain what the complaint said of its number, where it was read for this decision
 */
record Decision(
        Notification entry,
        @Nullable PhoneNumber number,
        @Nullable Contact readAgain) {

    static Decision noText(Notification next) {
        return new Decision(next, null, null);
    }

    Decision readAgain(Contact contact) {
        return new Decision(entry, number, contact);
    }

    Optional<PhoneNumber> recipient() {
        return Optional.ofNullable(number);
    }
}
