package org.ishaar.local.phone;

import java.time.Instant;

/**
 * What the carrier will say of a text, and when.
 *
 * @param due when SNS logs it
 * @param delivered SUCCESS, else FAILURE
 * @param providerResponse the carrier's words
 */
public record CarrierReceipt(Instant due, boolean delivered, String providerResponse) {

    /** Without the carrier's words, which may hold the number. */
    @Override
    public String toString() {
        return "CarrierReceipt[" + (delivered ? "SUCCESS" : "FAILURE") + " at " + due + "]";
    }
}
