package org.ishaar.ledger;

import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.StatusChange;

/** What operators are told. Nothing personal may be passed in a form that could be printed. */
public interface Journal {

    /** An entry took its state in the ledger. */
    void recorded(Notification entry);

    /** A text of unknown outcome is sent again: it may arrive twice. */
    void repeatedUncertain(Notification entry);

    /** A carrier's receipt showed that a text of unknown outcome had arrived: it is not sent again. */
    void settledByReceipt(Notification entry);

    /** SNS accepted a text that had already been accepted or ended: the citizen may have got it twice. */
    void acceptedTwice(Notification entry);

    /** The item went back to a change already recorded: the last text is now wrong. */
    void returned(StatusChange change);

    /** A carrier's word on a text of ours, for the first time. */
    void received(Receipt receipt);

    /** Something went wrong that is handled; {@code what} is a fixed word, the code is SNS's, DynamoDB's or a class. */
    void trouble(String what, StatusChange change, String code);

    /** Something that concerns no one change, such as a record that cannot be handled or a ceiling that is reached. */
    void trouble(String what, String code);
}
