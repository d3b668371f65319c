package org.ishaar.local.drill;

import java.util.stream.Stream;

/** The functions' names in the template, which are their physical names here. */
final class Functions {

    static final String NOTIFIER = "NotifierFunction";
    static final String RESENDER = "ResenderFunction";
    static final String AUDITOR = "AuditorFunction";
    static final String RECEIPTS = "ReceiptsFunction";
    static final String RECEIPTS_REPLAY = "ReceiptsReplayFunction";
    static final String ORPHANS = "OrphansFunction";
    static final String STATUS_API = "StatusApiFunction";

    private Functions() {}

    static Stream<String> all() {
        return Stream.of(NOTIFIER, RESENDER, AUDITOR, RECEIPTS, RECEIPTS_REPLAY, ORPHANS, STATUS_API);
    }
}
