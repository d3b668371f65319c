package org.ishaar.statusapi.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding, strictly: what is not two hex digits or not UTF-8 is refused, not repaired. */
public final class PercentCoding {

    private PercentCoding() {}

    public static Optional<String> decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int at = 0;
        while (at < raw.length()) {
            if (raw.charAt(at) == '%') {
                int value = hex(raw, at + 1);
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                at += 3;
            } else {
                int next = raw.indexOf('%', at);
                int end = next < 0 ? raw.length() : next;
                bytes.writeBytes(raw.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String raw, int at) {
        if (at + 2 > raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at), 16);
        int low = Character.digit(raw.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** Empty when the bytes are not UTF-8. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
