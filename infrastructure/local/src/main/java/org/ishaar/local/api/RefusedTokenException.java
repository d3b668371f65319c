package org.ishaar.local.api;

/** The token is no good; the message says why, in the authorizer's words. */
final class RefusedTokenException extends Exception {

    RefusedTokenException(String why, Throwable cause) {
        super(why, cause);
    }

    RefusedTokenException(String why) {
        super(why);
    }
}
