package org.ishaar.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Which change of a complaint: the time it took effect in UTC milliseconds, {@code #}, the status. */
public record ChangeId(String value) {

    /** Sorts before every real change; the year 0000 is no date of a complaint. */
    private static final String MALFORMED = "0000#MALFORMED#";

    public static ChangeId of(Instant statusChangedAt, Status status) {
        return new ChangeId(UtcMillis.of(statusChangedAt) + "#" + status.code());
    }

    /** The identity of an item that cannot be read: the same raw values give the same entry on replay and audit. */
    public static ChangeId malformed(String rawStatus, String rawTime) {
        return new ChangeId(MALFORMED + digest(rawStatus + "\n" + rawTime));
    }

    /** What an item is filed under whose reference is against the rule: never the raw value, it may be anything. */
    public static String fileUnderHash(String rawComplaintId) {
        return "MALFORMED#" + digest(rawComplaintId);
    }

    /** Whether it is a change to this status. */
    public boolean isOf(Status status) {
        return value.endsWith("#" + status.code());
    }

    public boolean isMalformed() {
        return value.startsWith(MALFORMED);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String digest(String raw) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("SHA-256 is required of every JVM", e);
        }
    }
}
