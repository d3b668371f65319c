package org.ishaar.bench.warm;

import java.util.List;
import java.util.Map;

/**
 * What one batch cost.
 *
 * @param millis from its handing over to the answer
 * @param cpuMillis of the function's process meanwhile
 * @param waitMillis from the batch's handing over to SNS's taking of each text
 * @param calls of the services, by operation and table
 */
record Batch(
        int records,
        double millis,
        long cpuMillis,
        List<Double> waitMillis,
        Map<String, Long> calls,
        double writeUnits,
        double readUnits) {

    double recordsASecond() {
        return records * 1_000 / millis;
    }
}
