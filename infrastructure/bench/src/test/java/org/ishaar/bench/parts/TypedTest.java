package org.ishaar.bench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishaar.complaint.SmsEncoding;
import org.ishaar.complaint.SmsText;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void makesATextOfTheGsmAlphabetOneOfUcs2() {
        String text = "Ministère public : l'affaire";

        assertThat(SmsText.of(text).encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
        assertThat(SmsText.of(Typed.of(text)).encoding()).isEqualTo(SmsEncoding.UCS_2);
    }
}
