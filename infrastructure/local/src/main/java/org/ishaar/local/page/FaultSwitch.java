package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ishaar.complaint.Reason;
import org.ishaar.local.sns.Faults;

/** What makes texts wait, and lets them go again. */
final class FaultSwitch {

    private final Faults faults;
    private final Night night;
    private final double timeScale;
    private final Counts counts;
    private final LedgerLook ledger;

    FaultSwitch(Machine machine, Counts counts, LedgerLook ledger) {
        this.faults = machine.faults();
        this.night = machine.night();
        this.timeScale = machine.timeScale();
        this.counts = counts;
        this.ledger = ledger;
    }

    void set(FaultMode mode) {
        faults.set(mode.faults(timeScale));
    }

    /** At the end of a night that was made here, what waits for its end is due. */
    void setQuiet(boolean quiet) {
        boolean ends = night.isOn() && !quiet;
        night.set(quiet);
        if (ends) {
            ledger.makeDue(counts.waitingFor(Reason.QUIET_HOURS.name()));
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mode", FaultMode.of(faults).word())
                .put("quietHours", night.isOn());
    }
}
