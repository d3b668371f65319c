package org.ishaar.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ishaar.notifier.decision.Patience;
import org.ishaar.notifier.decision.bounds.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class NotifierSettingsTest {

    @Test
    void readsWhatTheTemplateSets() {
        NotifierSettings settings = NotifierSettings.from(environment());

        Patience patience = settings.rules().patience();
        assertThat(patience.backoff())
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
        assertThat(patience.repeatsUncertain()).isTrue();
        assertThat(settings.adoptsReceipts()).isTrue();
        assertThat(settings.rules().recipients().countries()).containsExactlyInAnyOrder("MA", "FR");
        assertThat(settings.rules().freshness().since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(settings.limits()).isEqualTo(new Limits(20, 30000, 3000));
        assertThat(settings.senders()).as("four lanes and the resender").isEqualTo(5);
        assertThat(settings.sender().originationNumbers()).containsEntry("US", "+14255550100");
        assertThat(settings.sender().maxPrice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINTS_TABLE", "LEASE", "DEFAULT_REGION", "ON_UNCERTAIN", "STAGE"})
    void namesTheVariableThatIsMissing(String name) {
        Map<String, String> environment = environment();
        environment.remove(name);

        assertThatThrownBy(() -> NotifierSettings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "LEASE, 15 minutes, no ISO 8601 duration",
        "BACKOFF, 'PT1M,,PT5M', an empty item",
        "TEXT_CHANGES_SINCE, 2026-01-01, no offset",
        "ON_UNCERTAIN, maybe, neither resend nor flag",
        "ADOPT_RECEIPTS, yes, neither true nor false",
        "DEFAULT_LANGUAGE, xx, no texts",
        "TEXTS_A_DAY, many, no number",
        "QUIET_HOURS, at night, no times",
        "AUDIT_AT, 25:00, no time of day",
        "ORIGINATION_NUMBERS, +14255550100, no country",
        "TEXTS_PER_SECOND, twenty, no number",
        "DAILY_CEILING, -7, below 0",
    })
    void namesTheVariableThatIsWrongButNotItsValue(String name, String value, String why) {
        Map<String, String> environment = environment();
        environment.put(name, value);

        assertThatThrownBy(() -> NotifierSettings.from(environment))
                .as(why)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining(value);
    }

    @Test
    void refusesToTextEverybodyOutsideProduction() {
        Map<String, String> environment = environment();
        environment.put("STAGE", "staging");
        environment.put("ONLY_THESE_NUMBERS", "");

        assertThatThrownBy(() -> NotifierSettings.from(environment)).hasMessageContaining("ONLY_THESE_NUMBERS");

        environment.put("ONLY_THESE_NUMBERS", "+212600000001, +212600000002");
        assertThat(NotifierSettings.from(environment).rules().recipients().onlyThese())
                .hasSize(2);
    }

    @Test
    void adoptsNoReceiptsUnlessTold() {
        Map<String, String> environment = environment();
        environment.put("ADOPT_RECEIPTS", "false");

        assertThat(NotifierSettings.from(environment).adoptsReceipts()).isFalse();
    }

    @Test
    void refusesALeaseThatASendCanOutlive() {
        Map<String, String> environment = environment();
        environment.put("LEASE", "PT5S");

        assertThatThrownBy(() -> NotifierSettings.from(environment)).hasMessageContaining("lease");
    }

    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("STAGE", "production");
        environment.put("COMPLAINTS_TABLE", "ComplaintsTable");
        environment.put("NOTIFICATIONS_TABLE", "NotificationsTable");
        environment.put("DEFAULT_LANGUAGE", "ar");
        environment.put("DEFAULT_REGION", "MA");
        environment.put("ALLOWED_COUNTRIES", "MA,FR");
        environment.put("SENDER_ID", "ISHAAR");
        environment.put("ORIGINATION_NUMBERS", "US=+14255550100");
        environment.put("MAX_PRICE_USD", "");
        environment.put("STALE_AFTER", "PT168H");
        environment.put("TEXT_CHANGES_SINCE", "2026-01-01T00:00:00Z");
        environment.put("LEASE", "PT15M");
        environment.put("BACKOFF", "PT1M,PT5M,PT15M");
        environment.put("GIVE_UP_AFTER", "PT72H");
        environment.put("ABSENT_GRACE", "PT1H");
        environment.put("SEND_TIMEOUT", "PT5S");
        environment.put("CLOCK_SKEW", "PT1M");
        environment.put("HOLD", "PT0S");
        environment.put("QUIET_HOURS", "21:00-08:00");
        environment.put("TEXTS_A_DAY", "10");
        environment.put("ON_UNCERTAIN", "resend");
        environment.put("RETENTION", "P730D");
        environment.put("ADOPT_RECEIPTS", "true");
        environment.put("NUMBER_HASH_KEY", "arn:aws:kms:eu-west-3:123456789012:key/1");
        environment.put("LONGEST_RUN", "PT60S");
        environment.put("TEXTS_PER_SECOND", "20");
        environment.put("DAILY_CEILING", "30000");
        environment.put("DAILY_CEILING_ABROAD", "3000");
        environment.put("STREAM_LANES", "4");
        environment.put("AUDIT_AT", "01:00");
        environment.put("SECOND_LOOK_AFTER", "PT15M");
        environment.put("RECORD_GRACE", "PT25H");
        return environment;
    }
}
