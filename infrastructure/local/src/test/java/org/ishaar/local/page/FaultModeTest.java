package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ishaar.local.sns.Fault;
import org.ishaar.local.sns.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultModeTest {

    @ParameterizedTest
    @EnumSource
    void isShownAsItWasSet(FaultMode mode) {
        Faults faults = Faults.none();
        faults.set(mode.faults(60));

        assertThat(FaultMode.of(faults)).isEqualTo(mode);
    }

    @Test
    void answersLateInTheTimeOfTheDeployment() {
        assertThat(FaultMode.SLOW.faults(10)).containsExactly(Fault.late(Duration.ofMillis(200)));
    }
}
