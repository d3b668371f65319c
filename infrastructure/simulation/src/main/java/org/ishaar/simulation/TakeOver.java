package org.ishaar.simulation;

import org.ishaar.complaint.Notification;
import org.ishaar.complaint.Reason;

/** Whether a stream record that came after the audit had filed its change has taken the entry over. */
record TakeOver(World world) {

    /** Two clocks may differ, and a stream tells whole seconds: only what was surely written before it was seen. */
    private static final long SURELY = 60_000;

    void handled(Write write) {
        Item after = write.after();
        Notification entry = after == null || !write.isChange() ? null : world.table.find(after.key());
        if (entry != null && entry.reason() == Reason.MISSED && isOf(write, entry)) {
            world.history.violated("takeover", FaultyLedger.said(entry) + " although its record has been read");
        }
    }

    private static boolean isOf(Write write, Notification entry) {
        long seenAt = entry.change().written().at().toEpochMilli();
        return entry.change().written().sequence() == null && write.at() + SURELY < seenAt;
    }
}
