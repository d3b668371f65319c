package org.ishaar.local.phone;

import java.util.Optional;

/**
 * What becomes of a text, settled when SNS accepts it.
 *
 * @param arrives whether the phone shows it
 * @param receipt what the carrier says; empty when it never says anything
 */
public record Fate(boolean arrives, Optional<CarrierReceipt> receipt) {

    static Fate withoutReceipt() {
        return new Fate(true, Optional.empty());
    }

    static Fate of(CarrierReceipt receipt) {
        return new Fate(receipt.delivered(), Optional.of(receipt));
    }
}
