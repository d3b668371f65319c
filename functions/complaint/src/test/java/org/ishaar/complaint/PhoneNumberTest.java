package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ishaar.complaint.PhoneNumberInvalid.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are invented: counting digits, or 555-01xx, which North America keeps for fiction. */
class PhoneNumberTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "0612345678, MA, +212612345678, MA, as on any form",
        "0712345678, MA, +212712345678, MA, the newer mobile range",
        "06 12 34 56 78, MA, +212612345678, MA, in pairs",
        "06.12.34.56.78, MA, +212612345678, MA, with dots",
        "06-12-34-56-78, MA, +212612345678, MA, with dashes",
        "0612/345678, MA, +212612345678, MA, with a slash",
        "06–12–34–56–78, MA, +212612345678, MA, with dashes a word processor made",
        "612345678, MA, +212612345678, MA, a spreadsheet ate the zero",
        "212612345678, MA, +212612345678, MA, and here the plus",
        "+212612345678, MA, +212612345678, MA, E.164 already",
        "+212 6 12 34 56 78, MA, +212612345678, MA, international in groups",
        "00212612345678, MA, +212612345678, MA, 00 for the plus",
        "00 212 (0)6 12 34 56 78, MA, +212612345678, MA, and the zero kept in parentheses",
        "+212 (0) 612-345678, MA, +212612345678, MA, as on business cards",
        "+2120612345678, MA, +212612345678, MA, and the zero kept by mistake",
        "(+212) 612345678, MA, +212612345678, MA, the country in parentheses",
        "(00212)612345678, MA, +212612345678, MA, the same with 00",
        "+00212612345678, MA, +212612345678, MA, plus and 00",
        "٠٦١٢٣٤٥٦٧٨, MA, +212612345678, MA, Arabic-Indic digits",
        "۰۶۱۲۳۴۵۶۷۸, MA, +212612345678, MA, Eastern Arabic-Indic digits",
        "+٢١٢ ٦١٢ ٣٤ ٥٦ ٧٨, MA, +212612345678, MA, and international",
        "０６１２３４５６７８, MA, +212612345678, MA, fullwidth digits",
        "＋212612345678, MA, +212612345678, MA, fullwidth plus",
        "'\u200F+212 612-345678\u200E', MA, +212612345678, MA, bidi marks from a web page",
        "'\u202A+212612345678\u202C', MA, +212612345678, MA, as copied from a contact",
        "'06\u00A012\u202F34\u200956\u200B78', MA, +212612345678, MA, spaces of every width",
        "'\t0612345678\n', MA, +212612345678, MA, tab and line break around it",
        "tel:+212612345678, MA, +212612345678, MA, from a link",
        "06 12 34 56 78, FR, +33612345678, FR, the same digits are French by default region",
        "+33 6 12 34 56 78, MA, +33612345678, FR, France",
        "0033 (0)6 12 34 56 78, MA, +33612345678, FR, France as on paper",
        "613-555-0123, CA, +16135550123, CA, Ottawa: fixed or mobile is not told apart there",
        "+1 (613) 555-0123, MA, +16135550123, CA, Canada from Morocco",
        "001 202 555 0123, MA, +12025550123, US, the same code but the United States",
        "(202) 555-0123, US, +12025550123, US, local there",
        "00212612345678, US, +212612345678, MA, 00 where 011 is dialled",
        "+974 3312 3456, MA, +97433123456, QA, Qatar",
        "3312 3456, QA, +97433123456, QA, Qatar has no trunk zero",
        "612 34 56 78, ES, +34612345678, ES, Spain has none either",
        "0034 612345678, MA, +34612345678, ES, Spain from Morocco",
        "0470/12.34.56, BE, +32470123456, BE, a slash as Belgians write it",
        "+32 (0)470 12 34 56, MA, +32470123456, BE, Belgium from Morocco",
        "07400 123456, GB, +447400123456, GB, Britain",
        "+44 (0) 7400 123456, MA, +447400123456, GB, Britain from Morocco",
        "+39 312 345 6789, MA, +393123456789, IT, Italy",
        "+31 6 12345678, MA, +31612345678, NL, the Netherlands",
        "+49 1512 3456789, MA, +4915123456789, DE, Germany",
    })
    void readsWhatPeopleWrite(String raw, String region, String e164, String country, String reason) {
        assertThat(PhoneNumber.read(raw, region)).as(reason).isInstanceOfSatisfying(PhoneNumber.class, number -> {
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.country()).isEqualTo(country);
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "0522123456, MA, NOT_A_MOBILE, a landline in Casablanca",
        "05 37 12 34 56, MA, NOT_A_MOBILE, a landline in Rabat",
        "0801234567, MA, NOT_A_MOBILE, freephone",
        "+33 1 42 12 34 56, MA, NOT_A_MOBILE, a landline in Paris",
        "+33 9 72 12 34 56, MA, NOT_A_MOBILE, voice over IP",
        "020 7123 4567, GB, NOT_A_MOBILE, a landline in London",
        "0612345, MA, TOO_SHORT, digits missing",
        "+212, MA, TOO_SHORT, a country and nothing after it",
        "7, MA, TOO_SHORT, one digit",
        "19, MA, TOO_SHORT, the police",
        "06123456789, MA, TOO_LONG, one digit more than there can be",
        "0612345678 / 0698765432, MA, TOO_LONG, two numbers: which one is not ours to choose",
        "0412345678, MA, UNASSIGNED, a range that Morocco has not given out",
        "0000000000, MA, UNKNOWN_COUNTRY, zeros to fill the field",
        "+999123456789, MA, UNKNOWN_COUNTRY, no such country",
        "0612345678 ext. 12, MA, HAS_EXTENSION, English extension",
        "0612345678 poste 12, MA, HAS_EXTENSION, French extension",
        "0612345678x12, MA, HAS_EXTENSION, short for it",
        "0612345678#12, MA, HAS_EXTENSION, a keypad's",
        "n'a pas de telephone, MA, NOT_A_NUMBER, words",
        "لا يوجد, MA, NOT_A_NUMBER, words in Arabic",
        "1-800-FLOWERS, US, NOT_A_NUMBER, letters for digits",
        "06123456O8, MA, NOT_A_NUMBER, a letter O for a zero",
        "061234xxxx, MA, NOT_A_NUMBER, hidden digits",
        "-, MA, NOT_A_NUMBER, a dash for none",
        "+, MA, NOT_A_NUMBER, a plus alone",
        "(), MA, NOT_A_NUMBER, parentheses alone",
        "06+12345678, MA, NOT_A_NUMBER, a plus inside",
        "someone@example.org, MA, NOT_A_NUMBER, an address",
    })
    void refusesWhatNoTextReaches(String raw, String region, Why why, String reason) {
        assertThat(PhoneNumber.read(raw, region)).as(reason).isEqualTo(new PhoneNumberInvalid(why));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\n", "\u00A0", "\u200E\u200F", "\uFEFF", "tel:"})
    void findsNothingInABlankField(String raw) {
        assertThat(PhoneNumber.read(raw, "MA")).isEqualTo(new PhoneNumberMissing());
    }

    @Test
    void refusesAFloodAndBrokenTextWithoutRepeatingThem() {
        assertThat(PhoneNumber.read("6".repeat(10_000), "MA")).isEqualTo(new PhoneNumberInvalid(Why.TOO_LONG));
        assertThat(PhoneNumber.read("x".repeat(10_000), "MA")).isEqualTo(new PhoneNumberInvalid(Why.TOO_LONG));
        assertThat(PhoneNumber.read(" ".repeat(10_000), "MA")).isEqualTo(new PhoneNumberMissing());
        assertThat(PhoneNumber.read("06\uD83D12345678", "MA")).isEqualTo(new PhoneNumberInvalid(Why.NOT_A_NUMBER));
        assertThat(PhoneNumber.read("0522123456", "MA").toString()).doesNotContain("0522", "3456");
    }

    @Test
    void showsCountryAndLastTwoDigitsOnly() {
        assertThat(PhoneNumber.read("0612345678", "MA")).hasToString("MA…78");
        assertThat(number("+16135550123").hint()).isEqualTo("CA…23");
    }

    @Test
    void namesItsKind() {
        assertThat(number("0612345678").type()).isEqualTo("MOBILE");
        assertThat(number("+16135550123").type()).isEqualTo("FIXED_LINE_OR_MOBILE");
    }

    @Test
    void isTheSameHoweverWritten() {
        assertThat(number("06 12 34 56 78"))
                .isEqualTo(number("+212612345678"))
                .hasSameHashCodeAs(number("+212612345678"))
                .isNotEqualTo(number("+212612345679"))
                .isNotEqualTo("+212612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ma", "MAR", "ZZ", "+212"})
    void doesNotGuessADefaultRegion(String region) {
        assertThatThrownBy(() -> PhoneNumber.read("0612345678", region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("default region must be an ISO 3166 code such as MA");
    }

    private static PhoneNumber number(String raw) {
        return (PhoneNumber) PhoneNumber.read(raw, "MA");
    }
}
