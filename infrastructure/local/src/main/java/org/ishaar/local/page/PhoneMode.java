package org.ishaar.local.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a citizen's phone does with texts. */
enum PhoneMode {
    /** Takes them. */
    ON("on"),
    /** Cannot be reached for the moment: no text arrives, and the carrier says that it may later. */
    OFF("off"),
    /** Its owner answered STOP. */
    OPTED_OUT("opted-out"),
    /** Its owner blocks them, for good. */
    REFUSES("refuses");

    private final String word;

    PhoneMode(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static PhoneMode named(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException("mode", "mode must be one of " + words()));
    }

    private static String words() {
        return Arrays.stream(values()).map(PhoneMode::word).collect(Collectors.joining(", "));
    }
}
