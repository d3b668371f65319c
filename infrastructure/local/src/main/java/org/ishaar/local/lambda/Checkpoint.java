package org.ishaar.local.lambda;

import java.time.Instant;

/** How far a shard has been done, as one line of text. */
public record Checkpoint(Kind kind, String value) {
    public enum Kind {
        /** Done up to and with this sequence number. */
        AFTER,
        /** A shard met at LATEST: what was written since this instant is to be done. */
        SINCE,
        /** Done to its end. */
        FINISHED
    }

    public static Checkpoint after(String sequence) {
        return new Checkpoint(Kind.AFTER, sequence);
    }

    static Checkpoint since(Instant instant) {
        return new Checkpoint(Kind.SINCE, instant.toString());
    }

    static Checkpoint finished() {
        return new Checkpoint(Kind.FINISHED, "-");
    }

    static Checkpoint parse(String line) {
        int space = line.indexOf(' ');
        return new Checkpoint(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
    }

    String line() {
        return kind + " " + value;
    }
}
