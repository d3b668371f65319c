package org.ishaar.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    private static final Routes ROUTES = Routes.load();

    private final Sender unregistered = new Sender("ISHAAR", Set.of(), Map.of("US", "+14255550100"), null);
    private final Sender registered = new Sender("ISHAAR", Set.of("ISHAAR"), Map.of(), "0.50");

    @ParameterizedTest
    @CsvSource({
        "MA, true, shown without registration",
        "FR, true, shown without registration",
        "ES, false, blocked unless registered",
        "QA, false, needs registration",
        "US, false, has none",
        "CA, false, has none",
        "ZZ, false, a country without a line",
    })
    void showsItsNameOnlyWhereItIsAccepted(String country, boolean shown, String why) {
        assertThat(unregistered.idFor(ROUTES.of(country)).isPresent()).as(why).isEqualTo(shown);
    }

    @Test
    void showsARegisteredNameWhereRegistrationIsNeeded() {
        assertThat(registered.idFor(ROUTES.of("ES"))).contains("ISHAAR");
        assertThat(new Sender("Ishaar", Set.of("ISHAAR"), Map.of(), null).idFor(ROUTES.of("ES")))
                .as("case counts")
                .isEmpty();
    }

    @Test
    void sendsFromItsOwnNumberOnlyWhereOneIsNeeded() {
        assertThat(unregistered.numberFor("US", ROUTES.of("US"))).contains("+14255550100");
        assertThat(registered.numberFor("US", ROUTES.of("US"))).isEmpty();
        assertThat(new Sender("ISHAAR", Set.of(), Map.of("MA", "+212600000000"), null).numberFor("MA", ROUTES.of("MA")))
                .isEmpty();
    }
}
