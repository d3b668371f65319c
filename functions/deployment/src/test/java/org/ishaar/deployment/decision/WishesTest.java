package org.ishaar.deployment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    private final Map<String, Object> properties = Scene.properties("role", "500");

    @Test
    void readsWhatTheTemplateAsksFor() {
        assertThat(Wishes.of(properties))
                .isEqualTo(new Wishes(
                        true,
                        Map.of(
                                "DeliveryStatusIAMRole", "role",
                                "DeliveryStatusSuccessSamplingRate", "100",
                                "DefaultSMSType", "Transactional",
                                "MonthlySpendLimit", "500"),
                        new GroupRules(List.of(Scene.DELIVERED, Scene.FAILED), "key", 7, "ishaar-ReceiptsFunction")));
    }

    @Test
    void managesNothingThatIsNotNamed() {
        properties.remove("MonthlySpendLimit");

        assertThat(Wishes.of(properties).settings()).doesNotContainKey("MonthlySpendLimit");
    }

    @ParameterizedTest
    @CsvSource({
        "Settings, sometimes",
        "LogGroupKey, ' '",
        "LogGroupRetentionDays, 0",
        "LogGroupRetentionDays, a week",
        "LogGroups, one",
        "SubscriptionFilterPrefix, ''"
    })
    void namesThePropertyThatIsWrong(String name, String value) {
        properties.put(name, value);

        assertThatThrownBy(() -> Wishes.of(properties))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining(name);
    }

    @Test
    void namesThePropertyThatIsNoText() {
        properties.put("DefaultSMSType", List.of());
        assertThatThrownBy(() -> Wishes.of(properties)).hasMessageContaining("DefaultSMSType");

        properties.put("LogGroups", List.of());
        properties.put("DefaultSMSType", "Transactional");
        assertThatThrownBy(() -> Wishes.of(properties)).hasMessageContaining("LogGroups");
    }
}
