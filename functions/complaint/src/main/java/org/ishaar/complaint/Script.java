package org.ishaar.complaint;

import java.util.Set;

/** How a language is written: to which side, and whether its texts keep to the GSM alphabet. */
record Script(boolean rightToLeft, boolean gsm) {

    static final Set<String> KEYS = Set.of("direction", "alphabet");

    /** LEFT-TO-RIGHT MARK. Older than the isolates (Unicode 6.3) and so known to older phones. */
    private static final String LRM = "\u200E";

    static Script of(DataFile file) {
        return new Script(choose(file, "direction", "rtl", "ltr"), choose(file, "alphabet", "GSM", "UCS-2"));
    }

    private static boolean choose(DataFile file, String key, String yes, String no) {
        String value = file.value(key);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new CatalogueException(file.name(), key + " must be " + yes + " or " + no);
        }
        return value.equals(yes);
    }

    /** Whether words written into the file may stand in a text. */
    boolean covers(String words) {
        return !gsm || GsmAlphabet.covers(words);
    }

    /**
     * Makes data fit to stand in a text: in the GSM alphabet where the language keeps to it, and between marks where
     * the language runs the other way. Without them, digits after an Arabic letter would part at each dash.
     */
    String embed(String data) {
        String fit = gsm ? GsmAlphabet.toGsm(data) : data;
        return rightToLeft ? LRM + fit + LRM : fit;
    }
}
