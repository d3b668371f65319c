package org.ishaar.notifier.decision;

import java.time.Instant;
import org.ishaar.complaint.Notification;
import org.ishaar.complaint.SentText;

/** SNS's word that it took a text. */
record Acceptance(String messageId, SentText text, String catalogueVersion, Instant at) {

    /** The entry with this acceptance in it, whatever became of it meanwhile. */
    Notification over(Notification standing) {
        return standing.isUnfinished()
                ? standing.accepted(messageId, text, catalogueVersion, at)
                : standing.alsoAccepted(messageId);
    }
}
