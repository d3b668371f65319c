package org.ishaar.statusapi.record;

/** A table could not be read just now; trying again later may succeed. */
public final class StoreException extends RuntimeException {

    private final String code;
    private final boolean throttled;

    /**
     * @param attempted what was attempted, in words that may be logged
     * @param code the store's error code, or the class of what went wrong
     * @param throttled whether more was asked of the table than it gives
     */
    public StoreException(String attempted, String code, boolean throttled, Throwable cause) {
        super(attempted, cause);
        this.code = code;
        this.throttled = throttled;
    }

    public StoreException(String attempted, String code) {
        super(attempted);
        this.code = code;
        this.throttled = true;
    }

    public String code() {
        return code;
    }

    public boolean isThrottled() {
        return throttled;
    }
}
