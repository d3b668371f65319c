package org.ishaar.notifier.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.ishaar.complaint.Catalogue;
import org.ishaar.notifier.NotifierSettingsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalTest {

    /** Whatever keeps a text from going out there keeps none from being rehearsed. */
    @ParameterizedTest
    @CsvSource({
        "STAGE, production",
        "STAGE, staging",
        "ONLY_THESE_NUMBERS, +212699999999",
        "ALLOWED_COUNTRIES, FR",
        "DEFAULT_REGION, FR",
        "TEXT_CHANGES_SINCE, 2126-01-01T00:00:00Z",
        "HOLD, PT5M",
        "QUIET_HOURS, 00:00-23:59",
        "ADOPT_RECEIPTS, false",
        "DEFAULT_LANGUAGE, fr",
    })
    void getsATextAsFarAsSnsInEveryLanguage(String name, String value) throws IOException {
        Map<String, String> environment = NotifierSettingsTest.environment();
        environment.put(name, value);

        assertThat(new Rehearsal(environment).play())
                .isEqualTo(Catalogue.load().languages().size());
    }

    @Test
    void isArrangedOnlyWhereASnapshotWillBeTaken() {
        assertThat(Rehearsal.arrange(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")))
                .isPresent();
        assertThat(Rehearsal.arrange(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")))
                .isEmpty();
        assertThat(Rehearsal.arrange(Map.of())).isEmpty();
    }
}
