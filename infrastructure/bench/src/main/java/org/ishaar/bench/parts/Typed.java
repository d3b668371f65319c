package org.ishaar.bench.parts;

/** A text as a word processor leaves it. */
final class Typed {

    private Typed() {}

    static String of(String text) {
        return text.replace('\'', '’').replace(" :", "\u00A0:");
    }
}
