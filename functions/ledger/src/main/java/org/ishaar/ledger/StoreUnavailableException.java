package org.ishaar.ledger;

/** A table could not be read or written just now; trying again later may succeed. */
public final class StoreUnavailableException extends RuntimeException {

    private final String code;

    /**
     * @param attempted what was attempted, in words that may be logged
     * @param code the store's error code, or the class of what went wrong
     */
    public StoreUnavailableException(String attempted, String code, Throwable cause) {
        super(attempted, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
