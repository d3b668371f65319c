package org.ishaar.local.logs;

import java.math.BigDecimal;
import java.util.Map;

/** A carrier's network as the delivery log names it, and what a part costs there. The prices are made up. */
record Network(String carrier, int mcc, int mnc) {

    // ITU-T E.212, the first network of each country.
    private static final Map<String, Network> KNOWN = Map.of(
            "MA", new Network("Simulated carrier of MA", 604, 1),
            "FR", new Network("Simulated carrier of FR", 208, 1),
            "ES", new Network("Simulated carrier of ES", 214, 1),
            "IT", new Network("Simulated carrier of IT", 222, 1),
            "BE", new Network("Simulated carrier of BE", 206, 1),
            "NL", new Network("Simulated carrier of NL", 204, 4),
            "DE", new Network("Simulated carrier of DE", 262, 1));

    private static final Network UNKNOWN = new Network("Simulated carrier", 0, 0);

    private static final BigDecimal PART = new BigDecimal("0.1");

    static Network of(String country) {
        return KNOWN.getOrDefault(country, UNKNOWN);
    }

    BigDecimal price(int parts) {
        return PART.multiply(BigDecimal.valueOf(parts));
    }
}
