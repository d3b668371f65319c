package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GsmAlphabetTest {

    @Test
    void holdsThe127CharactersOfTheDefaultTable() {
        assertThat(charactersOf(1))
                .hasSize(127)
                .contains("@£$¥èéùìòÇ".split(""))
                .contains("ØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà".split(""))
                .contains("\n", "\r", " ", "A", "z", "0", "/", "-", ".");
    }

    @Test
    void holdsTheTenCharactersOfTheExtensionTable() {
        assertThat(charactersOf(2)).containsExactlyInAnyOrder("\f", "^", "{", "}", "\\", "[", "~", "]", "|", "€");
    }

    private static List<String> charactersOf(int septets) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> GsmAlphabet.septets(character) == septets)
                .mapToObj(Character::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ç", "ê", "â", "î", "ô", "û", "ë", "ï", "œ", "À", "È", "’", "«", "`", "°", "\t", "\u001B", "Α"})
    void lacks(String character) {
        assertThat(GsmAlphabet.covers(character)).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "enquête, enquete, an accent the alphabet lacks",
        "reçu, recu, ç is not in it",
        "Ça é è à ù, Ça é è à ù, what is in it stays",
        "e\u0301te\u0301, été, a combining accent is composed first",
        "re\u0302ve, reve, or dropped",
        "À Ê Ô, A E O, capitals too",
        "œuvre Œ, oeuvre OE, ligatures come apart",
        "l’avis ‘x’, l'avis 'x', curly apostrophes",
        "«a» “b” „c”, \"a\" \"b\" \"c\", guillemets and curly quotes",
        "2024–2026—x‑y, 2024-2026-x-y, dashes",
        "n\u00A0o\u202F5, n o 5, spaces that do not break",
        "a\tb, a b, tab",
        "etc…, etc..., ellipsis",
        "½, 1/2, fraction",
        "№ ™ ﬁ, No TM fi, compatibility characters",
        "١٢٣ ۴۵۶, 123 456, Arabic-Indic digits",
        "１２, 12, fullwidth digits",
        "a، b؛ c٪, 'a, b; c%', Arabic punctuation",
        "Rabat\u200E \uFEFFx, Rabat x, invisible marks",
        "Łódź đ ı þ, Lodz d i th, letters without a decomposition",
        "سلا, ???, letters of another script",
        "📱, ?, a surrogate pair is one character",
        "ﷺ, ?, a ligature of another script is one too",
        "a\u2028b, 'a\nb', line separator",
    })
    void spellsNearestIn(String text, String spelled, String reason) {
        assertThat(GsmAlphabet.toGsm(text)).as(reason).isEqualTo(spelled);
    }

    @Test
    void leavesEveryCharacterOfTheAlphabetAlone() {
        String alphabet = IntStream.rangeClosed(0, 0xFFFF)
                .filter(GsmAlphabet::has)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(GsmAlphabet.toGsm(alphabet)).isEqualTo(alphabet);
        assertThat(GsmAlphabet.toGsm(alphabet + "ê")).isEqualTo(alphabet + "e");
    }

    @Test
    void spellsAnyCharacterAtAllInTheAlphabet() {
        assertThat(IntStream.rangeClosed(0, 0x1FFFF)
                        .mapToObj(Character::toString)
                        .filter(text -> !GsmAlphabet.covers(GsmAlphabet.toGsm(text))))
                .isEmpty();
    }

    @Test
    void spellsBrokenTextInTheAlphabet() {
        String broken = new Random(7)
                .ints(10_000, 0, 0x10000)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());

        assertThat(GsmAlphabet.covers(GsmAlphabet.toGsm(broken))).isTrue();
        assertThat(GsmAlphabet.toGsm("a\uD83Db")).isEqualTo("a?b");
    }
}
