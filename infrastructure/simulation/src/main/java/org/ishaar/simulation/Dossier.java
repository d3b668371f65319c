package org.ishaar.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One complaint as case management has it, with all it ever was. */
final class Dossier {

    /**
     * What it was for a while.
     *
     * @param item null while it was gone
     */
    record Version(long from, long to, @Nullable Item item) {}

    final String complaintId;
    final List<Write> writes = new ArrayList<>();
    private final List<Version> past = new ArrayList<>();
    private @Nullable Item item;
    private long since;

    Dossier(String complaintId) {
        this.complaintId = complaintId;
    }

    @Nullable
    Item item() {
        return item;
    }

    void become(@Nullable Item next, Write write) {
        past.add(new Version(since, write.at(), item));
        item = next;
        since = write.at();
        writes.add(write);
    }

    /** Whether this held at some time from the given one on. */
    boolean was(long from, Predicate<@Nullable Item> what) {
        return versionsSince(from).stream().anyMatch(version -> what.test(version.item()));
    }

    private List<Version> versionsSince(long from) {
        List<Version> versions = new ArrayList<>(past);
        versions.add(new Version(since, Long.MAX_VALUE, item));
        versions.removeIf(version -> version.to() < from);
        return versions;
    }

    /** From the first moment that it was gone, after the given one, to the last; 0 when it never was. */
    long longestAbsence(long from, long now) {
        List<Version> gone = versionsSince(from).stream()
                .filter(version ->
                        version.item() == null && version.to() > writes.get(0).at())
                .toList();
        if (gone.isEmpty()) {
            return 0;
        }
        return Math.min(now, gone.get(gone.size() - 1).to()) - gone.get(0).from();
    }

    List<Write> writesOf(ChangeKey change) {
        return writes.stream().filter(write -> says(write, change)).toList();
    }

    private static boolean says(Write write, ChangeKey change) {
        return write.isChange() && write.after() != null && write.after().key().equals(change);
    }

    /** Whether it is there, and has said since it was last removed what a sender looks at its entries for. */
    boolean cameBackWithNews() {
        List<Write> since = new ArrayList<>();
        for (Write write : writes) {
            if (write.after() == null) {
                since.clear();
            } else {
                since.add(write);
            }
        }
        return since.stream().anyMatch(write -> write.isChange() && !write.isStale() && !write.isMalformed());
    }

    /** Whether it went back to something that had been written before: no text comes of that, an alarm does. */
    boolean returned() {
        return writes.stream()
                .filter(Write::isChange)
                .filter(write -> write.before() != null)
                .anyMatch(this::isReturn);
    }

    private boolean isReturn(Write write) {
        var after = write.after();
        return after != null && writesOf(after.key()).get(0).sequence() < write.sequence();
    }
}
