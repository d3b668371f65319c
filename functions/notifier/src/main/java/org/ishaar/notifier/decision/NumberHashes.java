package org.ishaar.notifier.decision;

import java.util.Optional;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneReading;
import org.ishaar.complaint.State;
import org.ishaar.ledger.Journal;
import org.ishaar.ledger.StoreUnavailableException;

/** Puts the hash of the number on an entry while a text to it may be on its way, so that its receipt can be told. */
final class NumberHashes {

    private final Optional<Witnesses> witnesses;
    private final Journal journal;
    private final Recipients recipients;

    NumberHashes(Ports ports, Rules rules) {
        witnesses = ports.witnesses();
        journal = ports.journal();
        recipients = rules.recipients();
    }

    /** A claim that will be sent to the given contact, if it can be sent at all. */
    Notification claimedFor(Optional<Addressee> addressee, Notification fresh) {
        if (fresh.state() != State.PENDING || addressee.isEmpty()) {
            return fresh;
        }
        PhoneReading reading = addressee.get().reading();
        boolean sends = recipients.refusal(reading).isEmpty();
        return sends && reading instanceof PhoneNumber number ? sentTo(number, fresh) : fresh;
    }

    /** Without the key the text goes out all the same: there is no evidence then. */
    Notification sentTo(PhoneNumber number, Notification entry) {
        return witnesses.map(asked -> sentTo(number, entry, asked)).orElse(entry);
    }

    private Notification sentTo(PhoneNumber number, Notification entry, Witnesses asked) {
        try {
            return entry.to(asked.numberHash().of(number.e164()));
        } catch (StoreUnavailableException e) {
            journal.trouble("number-hash-unavailable", entry.change(), e.code());
            return entry;
        }
    }
}
