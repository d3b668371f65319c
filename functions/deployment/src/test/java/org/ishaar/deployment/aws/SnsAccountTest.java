package org.ishaar.deployment.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ishaar.deployment.decision.NotDoneException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

class SnsAccountTest {

    private final FakeSns sns = new FakeSns();
    private final SnsAccount account = new SnsAccount(sns, () -> {});

    @Test
    void setsAndReadsSettings() {
        account.set(Map.of("DefaultSMSType", "Transactional"));

        assertThat(account.settings()).isEqualTo(Map.of("DefaultSMSType", "Transactional"));
    }

    @Test
    void passesOnWhatSnsSays() {
        sns.trouble = InvalidParameterException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sns")
                        .errorCode("InvalidParameter")
                        .errorMessage("Invalid parameter: MonthlySpendLimit is above the quota")
                        .build())
                .build();

        assertThatThrownBy(() -> account.set(Map.of("MonthlySpendLimit", "9", "DefaultSMSType", "x")))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining("could not set DefaultSMSType, MonthlySpendLimit of the account: ")
                .hasMessageContaining("Invalid parameter: MonthlySpendLimit is above the quota");
    }

    @Test
    void callsNobodyWhenTimeIsOver() {
        SnsAccount late = new SnsAccount(sns, () -> {
            throw new NotDoneException("no time");
        });

        assertThatThrownBy(() -> late.set(Map.of("DefaultSMSType", "x"))).hasMessage("no time");
        assertThat(sns.values).isEmpty();
    }
}
