package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference reads in an Arabic text as it is printed on the receipt, on a phone set to Arabic and on one that is not. */
class ReferenceOrderTest {

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_-";

    private final Catalogue catalogue = Catalogue.load();

    @ParameterizedTest
    @ValueSource(
            ints = {Bidi.DIRECTION_RIGHT_TO_LEFT, Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT})
    void readsAsPrintedInEveryArabicText(int direction) {
        List<String> texts = references()
                .flatMap(reference -> catalogue.codes().stream()
                        .map(code -> catalogue
                                .text(code, new ComplaintId(reference), new Language("ar"))
                                .body())
                        .filter(text -> !seen(text, direction).contains("\u200E" + reference + "\u200E")))
                .toList();

        assertThat(texts).isEmpty();
    }

    private static Stream<String> references() {
        Random random = new Random(2026);
        Stream<String> real = Stream.of("2026-3101/12", "12/RAB-5", "A_1", "1/3101/2026", "-1-", "/a.", "___", "7");
        return Stream.concat(real, Stream.generate(() -> reference(random)).limit(500));
    }

    private static String reference(Random random) {
        return random.ints(1 + random.nextInt(ComplaintId.ONE_PART_LENGTH), 0, ALLOWED.length())
                .mapToObj(index -> ALLOWED.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /** Why the marks are there: bare, the same references fall apart or change sides. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-3101/12", "12/RAB-5", "1_2", "A/"})
    void wouldNotReadAsPrintedWithoutTheMarks(String reference) {
        assertThat(seen("شكايتكم رقم " + reference + " قيد البحث", Bidi.DIRECTION_RIGHT_TO_LEFT))
                .doesNotContain(reference);
    }

    @Test
    void leavesAFrenchTextUnmarked() {
        assertThat(catalogue
                        .text(new Status("OTHER"), new ComplaintId("A_1"), new Language("fr"))
                        .body())
                .contains(" A_1 ")
                .doesNotContain("\u200E");
    }

    /** What the eye meets from left to right. */
    private static String seen(String text, int direction) {
        Bidi bidi = new Bidi(text, direction);
        byte[] levels = new byte[text.length()];
        IntStream.range(0, levels.length).forEach(index -> levels[index] = (byte) bidi.getLevelAt(index));
        String[] characters = text.split("");
        Bidi.reorderVisually(levels, 0, characters, 0, characters.length);
        return Arrays.stream(characters).collect(Collectors.joining());
    }
}
