package org.ishaar.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {

    private static final String ALEF = "ا";
    private static final String EMOJI = "📱";

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void countsAsPhonesAndBillsDo(String reason, String body, SmsEncoding encoding, int[] unitsAndParts) {
        SmsText text = SmsText.of(body);

        assertThat(text.encoding()).isEqualTo(encoding);
        assertThat(text.units()).isEqualTo(unitsAndParts[0]);
        assertThat(text.parts()).isEqualTo(unitsAndParts[1]);
    }

    static Stream<Arguments> counted() {
        SmsEncoding gsm = SmsEncoding.GSM_7BIT;
        SmsEncoding ucs = SmsEncoding.UCS_2;
        return Stream.of(
                row("an empty text still travels", "", gsm, 0, 1),
                row("a full single part", "a".repeat(160), gsm, 160, 1),
                row("one more splits it into 153 and 8", "a".repeat(161), gsm, 161, 2),
                row("two full parts", "a".repeat(306), gsm, 306, 2),
                row("and one more", "a".repeat(307), gsm, 307, 3),
                row("an extension character takes two septets", "€", gsm, 2, 1),
                row("form feed is one of them", "\f", gsm, 2, 1),
                row("eighty of them fill a part", "€".repeat(80), gsm, 160, 1),
                row("not half of an escape fits septet 160", "a".repeat(159) + "€", gsm, 161, 2),
                row("76 of them and a spare septet fill each part", "€".repeat(153), gsm, 306, 3),
                row("306 septets fit two parts, unless an escape would straddle", straddlingEscape(), gsm, 306, 3),
                row("a line break is one septet", "a\nb\r", gsm, 4, 1),
                row("one ê makes all of it UCS-2", "ê" + "a".repeat(69), ucs, 70, 1),
                row("and splits it at 71", "ê" + "a".repeat(70), ucs, 71, 2),
                row("an Arabic full part", ALEF.repeat(70), ucs, 70, 1),
                row("two full Arabic parts", ALEF.repeat(134), ucs, 134, 2),
                row("and one more", ALEF.repeat(135), ucs, 135, 3),
                row("an emoji takes two code units", EMOJI, ucs, 2, 1),
                row("33 pairs and a spare unit fill each part", EMOJI.repeat(67), ucs, 134, 3),
                row("an extension character is one code unit in UCS-2", ALEF + "€", ucs, 2, 1),
                row("half a surrogate pair counts for one unit", "\uD83D", ucs, 1, 1),
                row("the escape itself cannot be sent as a septet", "\u001B", ucs, 1, 1),
                row("a tab is not in the alphabet", "\t", ucs, 1, 1),
                row("ten thousand characters", "a".repeat(10_000), gsm, 10_000, 66));
    }

    private static String straddlingEscape() {
        return "a".repeat(152) + "€" + "a".repeat(152);
    }

    private static Arguments row(String reason, String body, SmsEncoding encoding, int units, int parts) {
        return Arguments.of(reason, body, encoding, new int[] {units, parts});
    }

    @Test
    void namesEachCharacterThatForcesUcs2Once() {
        assertThat(SmsText.of("fête ’a’ 📱 fête").forcedBy()).containsExactly("ê", "’", "📱");
        assertThat(SmsText.of("été à Ç {€}").forcedBy()).isEmpty();
    }

    @Test
    void neverShowsItsBody() {
        assertThat(SmsText.of("plainte 12/RAB-5")).hasToString("GSM_7BIT 16 units, 1 part");
        assertThat(SmsText.of("a".repeat(161))).hasToString("GSM_7BIT 161 units, 2 parts");
    }

    @Test
    void isItsBody() {
        assertThat(SmsText.of("a"))
                .isEqualTo(SmsText.of("a"))
                .hasSameHashCodeAs(SmsText.of("a"))
                .isNotEqualTo(SmsText.of("b"))
                .isNotEqualTo("a");
        assertThat(SmsText.of("a").body()).isEqualTo("a");
    }
}
