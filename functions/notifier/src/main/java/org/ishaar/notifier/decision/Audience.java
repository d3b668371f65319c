package org.ishaar.notifier.decision;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.ishaar.complaint.StatusChange;
import org.jspecify.annotations.Nullable;

/**
 * Whose complaints are texted about, for a first switch-on in steps; the others are handled as in a rehearsal.
 *
 * @param onlyOffices codes of prosecution offices; null for all, complaints without an office included
 * @param share of all complaints, in percent
 */
public record Audience(@Nullable Set<String> onlyOffices, int share) {

    public static final Audience EVERYBODY = new Audience(null, 100);

    private static final int PERCENT = 100;

    public Audience {
        onlyOffices = onlyOffices == null ? null : Set.copyOf(onlyOffices);
    }

    boolean includes(StatusChange change) {
        String office = change.office();
        boolean listed = onlyOffices == null || (office != null && onlyOffices.contains(office));
        return listed && bucket(change.complaintId()) < share;
    }

    /** 0 to 99; the same for good, so that a share that grows leaves nobody out who was in it. */
    private static long bucket(String complaintId) {
        CRC32 crc = new CRC32();
        crc.update(complaintId.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % PERCENT;
    }
}
