package org.ishaar.statusapi.record;

import org.ishaar.complaint.ChangeId;
import org.ishaar.complaint.ComplaintId;

/** Where the ledger has an entry. */
public record EntryKey(ComplaintId complaint, ChangeId change) {}
