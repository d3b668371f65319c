package org.ishaar.simulation;

import org.ishaar.complaint.Notification;

/** Which change of which complaint. */
record ChangeKey(String complaintId, String changeId) {

    static ChangeKey of(Notification entry) {
        return new ChangeKey(entry.change().complaintId(), entry.change().id().value());
    }

    @Override
    public String toString() {
        return complaintId + " " + changeId;
    }
}
