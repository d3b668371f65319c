package org.ishaar.complaint;

/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), and the way into it. */
public final class GsmAlphabet {

    // 0x1B, the escape to the extension table, is no character of its own. É is in, ê is not; Ç is in, ç is not.
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    /** Whether a text can travel as GSM 7-bit. */
    public static boolean covers(String text) {
        return text.codePoints().allMatch(GsmAlphabet::has);
    }

    /** Writes a text in the alphabet: what is in it stays, the rest gets its nearest spelling, at worst {@code ?}. */
    public static String toGsm(String text) {
        return covers(text) ? text : GsmSpelling.of(text);
    }

    static boolean has(int character) {
        return septets(character) > 0;
    }

    /** One, or two for an escaped character; none for a character outside the alphabet. */
    static int septets(int character) {
        if (DEFAULT.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
