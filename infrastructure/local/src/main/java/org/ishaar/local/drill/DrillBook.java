package org.ishaar.local.drill;

import java.util.List;
import java.util.stream.Stream;

/** A drill for every alarm, in the order of alarms.yaml. */
final class DrillBook {

    private DrillBook() {}

    static List<Drill> drills() {
        return Stream.of(
                        StreamDrills.drills(),
                        SendingDrills.drills(),
                        BrakeDrills.drills(),
                        ReceiptDrills.drills(),
                        AuditDrills.drills(),
                        ApiDrills.drills(),
                        FunctionDrills.drills())
                .flatMap(List::stream)
                .toList();
    }
}
