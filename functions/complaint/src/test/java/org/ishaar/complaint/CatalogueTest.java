package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Language FRENCH = new Language("fr");
    private static final Language ARABIC = new Language("ar");
    private static final ComplaintId ID = new ComplaintId("2026-3101/12");

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void listsItsCodesInTheOrderOfAComplaintsLife() {
        assertThat(catalogue.codes())
                .extracting(Status::code)
                .containsExactly(
                        "REGISTERED",
                        "FORWARDED",
                        "UNDER_INVESTIGATION",
                        "INFORMATION_REQUESTED",
                        "PROSECUTED",
                        "REFERRED_TO_COURT",
                        "SHELVED",
                        "JOINED",
                        "REOPENED",
                        "OTHER");
    }

    @Test
    void findsALanguageForEveryFileInItsFolder() {
        assertThat(catalogue.languages()).contains(ARABIC, FRENCH);
        assertThat(catalogue.languages())
                .extracting(language -> language + ".properties")
                .containsExactlyInAnyOrderElementsOf(languageFiles());
    }

    private static Iterable<String> languageFiles() {
        String codes = Objects.requireNonNull(Catalogue.class.getResource("catalogue/codes.properties"))
                .toString();
        String[] files = new File(URI.create(codes)).getParentFile().list();
        return Stream.of(Objects.requireNonNull(files))
                .filter(name -> !name.equals("codes.properties"))
                .toList();
    }

    @Test
    void tellsARepeatedRequestFromACorrection() {
        assertThat(catalogue.codes().stream().filter(catalogue::repeatable))
                .extracting(Status::code)
                .containsExactly("INFORMATION_REQUESTED", "OTHER");
        assertThat(catalogue.codes()).allMatch(catalogue::texted);
    }

    @Test
    void fillsAFrenchText() {
        assertThat(catalogue.text(new Status("SHELVED"), ID, FRENCH).body())
                .isEqualTo("Ministère public : votre plainte numéro 2026-3101/12 a été classée sans suite.");
    }

    @Test
    void marksTheReferenceInAnArabicText() {
        assertThat(catalogue.text(new Status("SHELVED"), ID, ARABIC).body())
                .isEqualTo("النيابة العامة: تقرر حفظ شكايتكم رقم \u200E2026-3101/12\u200E");
    }

    @Test
    void treatsACodeItDoesNotKnowAsOther() {
        Status unknown = new Status("APPEALED_2031");
        Status other = new Status("OTHER");

        assertThat(catalogue.texted(unknown)).isTrue();
        assertThat(catalogue.repeatable(unknown)).isTrue();
        assertThat(catalogue.text(unknown, ID, FRENCH)).isEqualTo(catalogue.text(other, ID, FRENCH));
        assertThat(catalogue.label(unknown, FRENCH)).isEqualTo(catalogue.label(other, FRENCH));
        assertThat(catalogue.meaning(unknown, ARABIC)).isEqualTo(catalogue.meaning(other, ARABIC));
        assertThat(catalogue.nextStep(unknown, ARABIC)).isEqualTo(catalogue.nextStep(other, ARABIC));
    }

    @Test
    void saysWhatAStepMeansAndWhatComesNext() {
        Status joined = new Status("JOINED");

        assertThat(catalogue.label(joined, FRENCH)).isEqualTo("Jointe à un autre dossier");
        assertThat(catalogue.meaning(joined, FRENCH)).contains("autre dossier");
        assertThat(catalogue.nextStep(joined, FRENCH)).contains("numéro du dossier");
    }

    @Test
    void namesItsWordingTheWayGitDoes() {
        assertThat(catalogue.version())
                .hasSize(12)
                .isEqualTo(GitTree.id(CatalogueFiles.onClassPath().contents()).substring(0, 12));
    }

    @Test
    void refusesALanguageWithoutAFile() {
        assertThatThrownBy(() -> catalogue.label(new Status("SHELVED"), new Language("zz")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the catalogue has no file for language zz");
    }
}
