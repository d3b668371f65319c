package org.ishaar.complaint;

/** What references and codes are made of: 1 to 64 of some ASCII characters. Asked for each record, many times. */
final class CodeRule {

    private static final int LONGEST = 64;
    private static final int ASCII = 128;

    private final boolean[] allowed = new boolean[ASCII];

    CodeRule(String characters) {
        characters.chars().forEach(character -> allowed[character] = true);
    }

    boolean allows(String code) {
        if (code.isEmpty() || code.length() > LONGEST) {
            return false;
        }
        for (int at = 0; at < code.length(); at++) {
            char character = code.charAt(at);
            if (character >= ASCII || !allowed[character]) {
                return false;
            }
        }
        return true;
    }
}
