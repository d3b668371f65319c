package org.ishaar.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as phones and bills see it: its encoding, its length in units of it, its parts (3GPP TS 23.038 and 23.040). */
public final class SmsText {

    private final String body;
    private final SmsEncoding encoding;
    private final int units;
    private final int parts;

    private SmsText(String body) {
        this.body = body;
        this.encoding = GsmAlphabet.covers(body) ? SmsEncoding.GSM_7BIT : SmsEncoding.UCS_2;
        this.units = encoding == SmsEncoding.UCS_2 ? body.length() : GsmAlphabet.septets(body);
        this.parts = units <= encoding.single() ? 1 : split();
    }

    public static SmsText of(String body) {
        return new SmsText(body);
    }

    public String body() {
        return body;
    }

    public SmsEncoding encoding() {
        return encoding;
    }

    /** Septets in GSM 7-bit, code units in UCS-2. */
    public int units() {
        return units;
    }

    /** What the text is billed as; an empty one still travels. */
    public int parts() {
        return parts;
    }

    /** The distinct characters outside the GSM alphabet, in order of appearance: why this text is UCS-2. */
    public List<String> forcedBy() {
        return body.codePoints()
                .filter(character -> !GsmAlphabet.has(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** Fills part after part, since neither an escaped character nor a surrogate pair may straddle two. */
    private int split() {
        int full = 0;
        int used = 0;
        for (int character : body.codePoints().toArray()) {
            int width = width(character);
            if (used + width > encoding.split()) {
                full++;
                used = 0;
            }
            used += width;
        }
        return full + 1;
    }

    private int width(int character) {
        return encoding == SmsEncoding.GSM_7BIT ? GsmAlphabet.septets(character) : Character.charCount(character);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SmsText text && text.body.equals(body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Never the body: it is personal data, and this ends up in logs. */
    @Override
    public String toString() {
        return encoding + " " + units + " units, " + parts + (parts == 1 ? " part" : " parts");
    }
}
