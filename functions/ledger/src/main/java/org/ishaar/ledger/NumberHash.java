package org.ishaar.ledger;

/** A keyed hash of a phone number: two records can be seen to be about one number without saying which. */
public interface NumberHash {

    /**
     * The hash of one number.
     *
     * @param e164 a number as it is sent to
     * @throws StoreUnavailableException when the key cannot be had
     */
    String of(String e164);
}
