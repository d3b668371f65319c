package org.ishaar.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text that SNS accepted: enough to reckon its cost, never the text or the number.
 *
 * @param parts SMS parts it takes
 * @param encoding how it travels
 * @param phoneHint country and last two digits; null once the complaint was erased
 */
public record SentText(
        int parts, SmsEncoding encoding, @Nullable String phoneHint) {

    public static SentText of(SmsText text, PhoneNumber number) {
        return new SentText(text.parts(), text.encoding(), number.hint());
    }

    public SentText withoutHint() {
        return new SentText(parts, encoding, null);
    }
}
