package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every text is one part, for every code, language and reference of up to 24 characters. A second would double the bill. */
class CatalogueLengthTest {

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_-";

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyTextIsOnePartWithTheLongestReference() {
        ComplaintId longest = new ComplaintId("2".repeat(ComplaintId.ONE_PART_LENGTH));
        SoftAssertions all = new SoftAssertions();
        StringBuilder table =
                new StringBuilder("catalogue " + catalogue.version() + ", with a reference of 24 characters\n");

        combinations().forEach(row -> {
            SmsText text = catalogue.text(row.code(), longest, row.language());
            table.append(line(row, text));
            all.assertThat(text.parts())
                    .as("parts of %s in %s", row.code(), row.language())
                    .isEqualTo(1);
        });

        System.out.println(table);
        all.assertAll();
    }

    private static String line(Row row, SmsText text) {
        return "%-22s %s %-8s %3d of %3d, parts: %d%n"
                .formatted(
                        row.code(),
                        row.language(),
                        text.encoding(),
                        text.units(),
                        text.encoding().single(),
                        text.parts());
    }

    @Test
    void noAllowedCharacterWeighsMoreThanADigit() {
        ComplaintId everything = new ComplaintId(ALLOWED.substring(0, 64));

        assertThat(ALLOWED.chars()).hasSize(66).allMatch(character -> GsmAlphabet.septets(character) == 1);
        assertThat(SmsText.of(everything.value()).units()).isEqualTo(64);
    }

    @Test
    void everyTextNamesTheInstitutionFirst() {
        assertThat(bodies("fr")).allMatch(text -> text.startsWith("Ministère public : "));
        assertThat(bodies("ar")).allMatch(text -> text.startsWith("النيابة العامة: "));
    }

    @Test
    void noFullStopFollowsTheReference() {
        assertThat(combinations().map(this::body)).noneMatch(text -> text.matches(".*12\u200E?[./_-].*"));
    }

    @Test
    void noTextHoldsALinkOrANumberToCall() {
        assertThat(combinations().map(this::body).map(text -> text.replace("2026-3101/12", "")))
                .noneMatch(text -> text.matches(".*(http|www|://|\\.ma\\b|[0-9]).*"));
    }

    @Test
    void arabicIsWrittenAsTheInstitutionWritesIt() {
        assertThat(bodies("ar")).allMatch(text -> text.contains("شكايتكم رقم \u200E"));
        assertThat(bodies("ar")).noneMatch(text -> text.contains("شكوى"));
        assertThat(bodies("ar")).noneMatch(text -> text.matches(".*[\u064B-\u0652\u0640].*"));
    }

    private List<String> bodies(String language) {
        return combinations()
                .filter(row -> row.language().code().equals(language))
                .map(this::body)
                .toList();
    }

    private String body(Row row) {
        return catalogue
                .text(row.code(), new ComplaintId("2026-3101/12"), row.language())
                .body();
    }

    private Stream<Row> combinations() {
        return catalogue.languages().stream()
                .flatMap(language -> catalogue.codes().stream().map(code -> new Row(code, language)));
    }

    private record Row(Status code, Language language) {}
}
