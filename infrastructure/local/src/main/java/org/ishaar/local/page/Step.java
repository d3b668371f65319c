package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import org.ishaar.complaint.UtcMillis;
import org.jspecify.annotations.Nullable;

/** Where a change was, and when; a state of the ledger says in which state it left. */
record Step(
        Instant at,
        String place,
        @Nullable String state,
        @Nullable String reason) {

    private static final String TABLE = "table";
    private static final String STREAM = "stream";
    private static final String LEDGER = "ledger";
    private static final String SNS = "sns";
    private static final String CARRIER = "carrier";

    /** States and reasons that come of SNS's answer, or of what the carrier says; all others are the notifier's own. */
    private static final Set<String> BY_SNS =
            Set.of("SENT", "THROTTLED", "SNS_UNAVAILABLE", "SPEND_LIMIT", "REJECTED", "GAVE_UP", "UNCERTAIN");

    private static final Set<String> BY_CARRIER = Set.of("DELIVERED", "UNDELIVERED", "CARRIER", "OPTED_OUT");

    static Step inTable(Instant at) {
        return new Step(at, TABLE, null, null);
    }

    static Step inStream(Instant at) {
        return new Step(at, STREAM, null, null);
    }

    /** At the place that a state of the ledger tells of. */
    static Step of(String state, @Nullable String reason, Instant at) {
        return new Step(at, place(state, reason), state, reason);
    }

    private static String place(String state, @Nullable String reason) {
        if (BY_CARRIER.contains(state) || (reason != null && BY_CARRIER.contains(reason))) {
            return CARRIER;
        }
        return BY_SNS.contains(state) || (reason != null && BY_SNS.contains(reason)) ? SNS : LEDGER;
    }

    boolean isBeforeTheLedger() {
        return state == null;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", UtcMillis.of(at)).put("place", place);
        if (state != null) {
            json.put("state", state);
        }
        if (reason != null) {
            json.put("reason", reason);
        }
        return json;
    }
}
