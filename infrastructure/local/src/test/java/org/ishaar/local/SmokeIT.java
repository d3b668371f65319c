package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ishaar.local.phone.PhoneRulesJson;
import org.junit.jupiter.api.Test;

/** {@code smoke} as it is typed after a deployment, through the whole system of this machine. */
class SmokeIT {

    private static final String DELIVERS = "+14254147755";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void textsBothSimulatedPhonesAndWaitsForBothReceipts() throws IOException {
        try (Laptop laptop = Laptop.start(1)) {
            PhoneRulesJson.set(laptop.system.phones().rules(), """
                    {"phones":[{"answer":"REFUSE","to":"+14254147167","providerResponse":"Invalid phone number"}]}""");

            assertThat(smoke(laptop)).as(printed()).isZero();
            assertThat(printed())
                    .containsPattern("SMOKE-\\w+-1: DELIVERED, as it should be")
                    .containsPattern("SMOKE-\\w+-2: UNDELIVERED/NUMBER_REFUSED, as it should be");
            assertThat(laptop.texts(DELIVERS)).hasSize(1);
            assertThat(complaints(laptop)).isZero();
        }
    }

    @Test
    void saysWhatToDoWhenTheBrakeRehearses() throws IOException {
        try (Laptop laptop = Laptop.start(1)) {
            laptop.brake("dry-run");

            assertThat(smoke(laptop)).isEqualTo(1);
            assertThat(printed()).contains("SUPPRESSED/DRY_RUN", "the brake rehearses");
            assertThat(laptop.texts(DELIVERS)).isEmpty();
            assertThat(complaints(laptop)).isZero();
        }
    }

    @Test
    void saysThatTheTablesCannotBeUsed() {
        assertThat(run("smoke", "--endpoint", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(printed()).contains("DynamoDB could not be used").doesNotContain("4254147");
    }

    private int smoke(Laptop laptop) {
        return run("smoke", "--endpoint", laptop.system.dynamoDbUri().toString(), "--deadline", "PT1M");
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.run(out, new ByteArrayInputStream(new byte[0]), arguments);
    }

    private static int complaints(Laptop laptop) {
        return laptop.system
                .client()
                .scan(scan -> scan.tableName("ComplaintsTable"))
                .count();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
