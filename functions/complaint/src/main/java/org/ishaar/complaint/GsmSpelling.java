package org.ishaar.complaint;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nearest spelling in the GSM alphabet of what is outside it. */
final class GsmSpelling {

    /** Signs and letters that Unicode does not decompose into what we want. */
    private static final Map<String, String> NEAREST = Map.ofEntries(
            entry("‘’‚‛′`´‹›", "'"), // curly, low, prime, accents used as an apostrophe, single guillemets
            entry("“”„‟″«»", "\""), // double quotes and guillemets
            entry("•·−", "-"), // bullets, minus
            entry("⁄", "/"), // the fraction slash of ½
            entry("×", "x"),
            entry("\t", " "),
            entry("\u2028\u2029\u0085", "\n"), // line and paragraph separators
            entry("،", ","), // Arabic punctuation
            entry("؛", ";"),
            entry("٪", "%"),
            entry("œ", "oe"),
            entry("Œ", "OE"),
            entry("ł", "l"),
            entry("Ł", "L"),
            entry("đð", "d"),
            entry("ĐÐ", "D"),
            entry("ħ", "h"),
            entry("ı", "i"),
            entry("þ", "th"),
            entry("Þ", "Th"));

    private GsmSpelling() {}

    static String of(String text) {
        StringBuilder spelling = new StringBuilder();
        // Composed first: e and a combining acute are é, which the alphabet has.
        Normalizer.normalize(text, Form.NFC).codePoints().forEach(character -> spelling.append(spell(character)));
        return spelling.toString();
    }

    private static String spell(int character) {
        String known = known(character);
        return known != null ? known : decomposed(character);
    }

    private static @Nullable String known(int character) {
        if (GsmAlphabet.has(character)) {
            return Character.toString(character);
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> Integer.toString(Character.digit(character, 10));
            case Character.SPACE_SEPARATOR -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            // Accents left alone, joiners, bidi marks: nothing to see.
            case Character.NON_SPACING_MARK, Character.FORMAT -> "";
            default -> nearest(character);
        };
    }

    private static @Nullable String nearest(int character) {
        return NEAREST.entrySet().stream()
                .filter(line -> line.getKey().indexOf(character) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String decomposed(int character) {
        StringBuilder base = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Form.NFKD)
                .codePoints()
                .forEach(part -> {
                    String known = known(part);
                    base.append(known != null ? known : "");
                });
        return base.toString().isBlank() ? "?" : base.toString();
    }
}
