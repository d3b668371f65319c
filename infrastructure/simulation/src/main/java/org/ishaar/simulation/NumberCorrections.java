package org.ishaar.simulation;

import java.util.List;
import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;

/**
 * Whether a number that was put right brought the text to its citizen.
 *
 * @param entries of one complaint, in the order of writing
 */
record NumberCorrections(World world, Dossier dossier, List<Notification> entries) {

    /** The latest change, of a complaint that is there with a good number, did not end for its number. */
    Optional<String> lost() {
        Item item = dossier.item();
        if (item == null
                || Numbers.useless(item.number()) != null
                || dossier.returned()
                || world.history.hasUnread(dossier)
                || world.history.leapt) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> entry.reason() != Reason.CORRECTED)
                .reduce((a, b) -> b)
                .filter(entry -> item.key().equals(ChangeKey.of(entry)) && endedForAnotherNumber(entry, item))
                .filter(entry -> !diedBeforeItsSecondLook(entry))
                .map(entry -> FaultyLedger.said(entry) + " although the number was put right");
    }

    /** Decision 7: the correction's record came while the entry was held, and its sender died once it had ended it. */
    private boolean diedBeforeItsSecondLook(Notification entry) {
        List<Hold> holds = world.history.holdsOf(ChangeKey.of(entry));
        boolean died = holds.get(holds.size() - 1).orphaned;
        if (died) {
            world.history.count("not mended by a sender that died before its second look");
        }
        return died;
    }

    private boolean endedForAnotherNumber(Notification entry, Item item) {
        if (entry.reason() == Reason.REJECTED) {
            List<Publication> tries = world.history.publicationsOf(ChangeKey.of(entry));
            return !tries.get(tries.size() - 1).number.equals(Numbers.e164(item.number()));
        }
        return entry.reason() == Reason.NO_PHONE_NUMBER
                || entry.reason() == Reason.INVALID_PHONE_NUMBER
                || entry.reason() == Reason.COUNTRY_NOT_ALLOWED;
    }
}
