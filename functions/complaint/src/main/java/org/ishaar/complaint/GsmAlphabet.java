package org.ishaar.complaint;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), and the way into it. */
public final class GsmAlphabet {

    // 0x1B, the escape to the extension table, is no character of its own. É is in, ê is not; Ç is in, ç is not.
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Septets by character, up to the last of the alphabet. */
    private static final byte[] SEPTETS = new byte['€' + 1];

    static {
        DEFAULT.chars().forEach(character -> SEPTETS[character] = 1);
        EXTENSION.chars().forEach(character -> SEPTETS[character] = 2);
    }

    private GsmAlphabet() {}

    /** Whether a text can travel as GSM 7-bit. */
    public static boolean covers(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!has(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Writes a text in the alphabet: what is in it stays, the rest gets its nearest spelling, at worst {@code ?}. */
    public static String toGsm(String text) {
        return covers(text) ? text : GsmSpelling.of(text);
    }

    static boolean has(int character) {
        return septets(character) > 0;
    }

    /** Of a text that it {@link #covers}. */
    static int septets(String text) {
        int septets = 0;
        for (int at = 0; at < text.length(); at++) {
            septets += septets(text.charAt(at));
        }
        return septets;
    }

    /** One, or two for an escaped character; none for a character outside the alphabet. */
    static int septets(int character) {
        return character < SEPTETS.length ? SEPTETS[character] : 0;
    }
}
