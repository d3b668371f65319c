package org.ishaar.statusapi.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.complaint.ComplaintId;

/** The two tables. Every read but that of the index is strongly consistent: nobody sees an older state than a text told. */
public interface Records {

    Optional<Complaint> complaint(ComplaintId id);

    Optional<Entry> entry(EntryKey key);

    /** Up to a hundred complaints in one read; what does not exist is left out. */
    Map<ComplaintId, Complaint> complaints(Collection<ComplaintId> ids);

    /** Up to a hundred entries in one read; what does not exist is left out. */
    Map<EntryKey, Entry> entries(Collection<EntryKey> keys);

    /** All entries of a complaint, in no order that matters. */
    List<Entry> history(ComplaintId id);

    /** A page of the index over what could not reach its citizen, oldest first. */
    UnreachablePage unreachable(UnreachableQuery query);
}
