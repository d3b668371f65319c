package org.ishaar.local.feed;

/** A line of a feed that cannot be read. */
public final class FeedException extends RuntimeException {

    FeedException(long line, String what) {
        super("line " + line + " of the feed: " + what);
    }
}
