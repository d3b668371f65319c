package org.ishaar.local.page;

/** A change's name, in the ledger and on the page. */
record ChangeKey(String complaintId, String changeId) {

    String id() {
        return complaintId + " " + changeId;
    }
}
