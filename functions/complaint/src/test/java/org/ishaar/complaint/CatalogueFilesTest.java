package org.ishaar.complaint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file more is one language more; a mistake in a file is told with the file, the code and the key. */
class CatalogueFilesTest {

    private static final String CODES = "SHELVED = texted\nOTHER = texted, repeatable\n";
    private static final String SPANISH = """
            direction = ltr
            alphabet = GSM
            SHELVED.label = Archivada
            SHELVED.text = Fiscalía: denuncia {reference} archivada.
            SHELVED.meaning = La fiscalía no ejerce la acción penal.
            SHELVED.nextStep = Puede preguntar el motivo.
            OTHER.label = Novedad
            OTHER.text = Fiscalía: novedad en la denuncia {reference}
            OTHER.meaning = La denuncia ha avanzado.
            OTHER.nextStep = Puede preguntar en la fiscalía.
            """;

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void writeTwoFiles() {
        write("codes.properties", CODES);
        write("es.properties", SPANISH.replace("Fiscalía: ", "Fiscalia: "));
    }

    private void write(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
    }

    private Catalogue catalogue() {
        return Catalogue.of(new CatalogueFiles(files));
    }

    @Test
    void oneFileMoreIsOneLanguageMore() {
        write("pt.properties", SPANISH.replace("Fiscalía: ", "MP: "));

        assertThat(catalogue().languages()).containsExactly(new Language("es"), new Language("pt"));
        assertThat(catalogue().label(new Status("SHELVED"), new Language("pt"))).isEqualTo("Archivada");
    }

    @Test
    void anyChangeOfWordingIsAnotherVersion() {
        String before = catalogue().version();
        write("es.properties", SPANISH.replace("Fiscalía: ", "Fiscal: "));

        assertThat(catalogue().version()).isNotEqualTo(before);
    }

    @Test
    void aSilentCodeIsNotTexted() {
        write("codes.properties", CODES.replace("SHELVED = texted", "SHELVED = silent,repeatable"));

        assertThat(catalogue().texted(new Status("SHELVED"))).isFalse();
        assertThat(catalogue().repeatable(new Status("SHELVED"))).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SHELVED.text = .*\\n | '' | SHELVED.text is missing | a text",
                "OTHER.nextStep = .*\\n | '' | OTHER.nextStep is missing | a next step",
                "OTHER.meaning = .* | OTHER.meaning = | OTHER.meaning is empty | an empty line",
                "OTHER.label | OTHR.label | OTHER.label is missing | a code misspelt",
                "direction = ltr | direction = left | direction must be rtl or ltr | a direction that is none",
                "direction = ltr\\n | '' | direction is missing | no direction",
                "alphabet = GSM | alphabet = gsm | alphabet must be GSM or UCS-2 | an alphabet that is none",
                "\\z | OTHER.meanin = x | nobody asks for OTHER.meanin | a key misspelt",
                "\\z | OLD.label = x | nobody asks for OLD.label | a code that was removed",
                "\\z | OTHER.label = x | OTHER.label is there twice | a key repeated",
                "archivada\\. | enquête | SHELVED.text must stay in the GSM alphabet, which lacks ê | costly letters",
                "denuncia \\{reference} archi | archi | SHELVED.text must hold {reference} once, and no other brace | no reference",
                "archivada\\. | {reference} | SHELVED.text must hold {reference} once, and no other brace | two references",
                "archivada\\. | {ref} | SHELVED.text must hold {reference} once, and no other brace | a field of no meaning",
                "archivada\\. | \\\\uZZZZ | is not a properties file | a broken escape",
            })
    void tellsWhatIsWrongInALanguage(String part, String becomes, String told, String reason) {
        String spanish = SPANISH.replace("Fiscalía: ", "Fiscalia: ");
        write("es.properties", spanish.replaceFirst(part, becomes));

        assertThatThrownBy(this::catalogue)
                .as(reason)
                .isInstanceOf(CatalogueException.class)
                .hasMessage("es.properties: " + told);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "OTHER = texted | OTHER is missing, the entry for codes not listed | no entry for the unknown",
                "shelved = texted | shelved is no code: 1 to 64 characters of A-Z, 0-9, _ | a code against the rule",
                "A = | A is empty | a code without a word",
                "A = txted | A must say texted or silent, then repeatable if it is, with a comma between | a word misspelt",
                "A = repeatable | A must say texted or silent, then repeatable if it is, with a comma between | half of it",
                "A = texted, silent | A must say texted or silent, then repeatable if it is, with a comma between | both",
            })
    void tellsWhatIsWrongInTheList(String list, String told, String reason) {
        write("codes.properties", list.startsWith("OTHER") ? "SHELVED = texted" : list);

        assertThatThrownBy(this::catalogue)
                .as(reason)
                .isInstanceOf(CatalogueException.class)
                .hasMessage("codes.properties: " + told);
    }

    @Test
    void missesTheListItself() {
        files.remove("codes.properties");

        assertThatThrownBy(this::catalogue).hasMessage("codes.properties: the list of codes is missing");
    }

    @Test
    void readsNothingButUtf8() {
        files.put("es.properties", SPANISH.getBytes(ISO_8859_1));

        assertThatThrownBy(this::catalogue).hasMessage("es.properties: is not UTF-8");
    }

    @Test
    void keepsATextInTheGsmAlphabetWhateverTheData() {
        DataFile file = new CatalogueFiles(files).languages().findFirst().orElseThrow();
        Wording spanish = Wording.of(file, Set.copyOf(catalogue().codes()));

        assertThat(spanish.text(new Status("SHELVED"), "Fès reçu–«ville» ١٢"))
                .isEqualTo("Fiscalia: denuncia Fès recu-\"ville\" 12 archivada.");
    }
}
