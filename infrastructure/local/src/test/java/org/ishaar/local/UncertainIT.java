package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.ishaar.local.sns.Fault;
import org.junit.jupiter.api.Test;

/** An SNS whose answers come after the client has stopped waiting. */
class UncertainIT {

    private static final String NUMBER = "+212612345678";

    /** 15 minutes are 3 seconds: the lease must run out twice. */
    private static final double SCALE = 300;

    @Test
    void givesNoCitizenMoreThanTwoTexts() throws IOException {
        try (Laptop laptop = Laptop.start(SCALE)) {
            laptop.system.faults().set(Fault.timeoutAfter().delay(Duration.ofSeconds(20)));

            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitEntry("2026/1", "REGISTERED FAILED/UNCERTAIN");

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 REGISTERED");
            assertThat(laptop.log()).contains("repeated-uncertain").doesNotContain("12345678");
        }
    }

    @Test
    void sendsTheTextThatNeverArrivedAndHoldsTheNextOneBack() throws IOException {
        try (Laptop laptop = Laptop.start(SCALE)) {
            laptop.system.faults().set(Fault.timeoutBefore().times(1).delay(Duration.ofSeconds(20)));

            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitEntry("2026/1", "REGISTERED PENDING");
            laptop.changeStatus("2026/1", "FORWARDED");
            laptop.awaitIdle();

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED");
        }
    }
}
