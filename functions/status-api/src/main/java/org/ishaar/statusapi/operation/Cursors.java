package org.ishaar.statusapi.operation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ishaar.statusapi.http.ProblemException;
import org.ishaar.statusapi.http.ProblemType;

/**
 * Places in lists, sealed: a cursor is good only for the list it was made for, and only as it was made. The first key
 * seals, every key opens, so that a key can be replaced while pages are being turned.
 */
public final class Cursors {

    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_-]{24,512}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG = 16;

    private final List<SecretKeySpec> keys;

    public Cursors(List<String> keys) {
        this.keys = keys.stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    static void check(String cursor) {
        if (!RULE.matcher(cursor).matches()) {
            throw ProblemException.invalid("cursor", "must be the nextCursor of an earlier answer");
        }
    }

    /** Not 400: the cursor is well formed, there is only no such page, or no longer. */
    static ProblemException unknown() {
        return ProblemException.of(
                ProblemType.UNKNOWN_PAGE, "this cursor leads to no page of this list; start again from the first");
    }

    String seal(String list, String place) {
        byte[] content = place.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(tag(keys.get(0), list, content), TAG + content.length);
        System.arraycopy(content, 0, sealed, TAG, content.length);
        return encoded(sealed);
    }

    String open(String list, String cursor) {
        byte[] sealed = decoded(cursor);
        byte[] tag = Arrays.copyOf(sealed, TAG);
        byte[] content = Arrays.copyOfRange(sealed, TAG, sealed.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(tag, tag(key, list, content)))) {
            throw unknown();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The last character of Base64 has bits to spare: only the way that we write it counts. */
    private static byte[] decoded(String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > TAG && encoded(sealed).equals(cursor)) {
                return sealed;
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static String encoded(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] tag(SecretKeySpec key, String list, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), TAG);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("HmacSHA256 is required of every JVM", e);
        }
    }
}
