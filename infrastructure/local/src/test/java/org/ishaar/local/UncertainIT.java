package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.ishaar.complaint.Receipt;
import org.ishaar.complaint.Verdict;
import org.ishaar.ledger.Orphan;
import org.ishaar.ledger.Orphans;
import org.ishaar.ledger.dynamo.DynamoOrphans;
import org.ishaar.ledger.number.HmacNumberHash;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.PhoneRule;
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
            // No receipt will tell that it arrived.
            laptop.system.phones().rules().put(PhoneRule.silent());
            laptop.system.faults().set(Fault.timeoutAfter().delay(Duration.ofSeconds(20)));

            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitEntry("2026/1", "REGISTERED FAILED/UNCERTAIN");

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 REGISTERED");
            assertThat(laptop.log()).contains("repeated-uncertain").doesNotContain("12345678");
        }
    }

    /** The log's line comes as of a text that nobody knows. */
    @Test
    void doesNotRepeatTheTextWhoseReceiptComes() throws IOException {
        try (Laptop laptop = Laptop.start(SCALE)) {
            laptop.system.faults().set(Fault.timeoutAfter().delay(Duration.ofSeconds(20)));

            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitTexts(NUMBER, 1);
            orphans(laptop).file(receiptOf(laptop));
            laptop.awaitEntry("2026/1", "REGISTERED DELIVERED");

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED");
            Laptop.await("word of it", () -> laptop.log().contains("settled-by-receipt"));
            assertThat(laptop.log()).doesNotContain("repeated-uncertain");
        }
    }

    private static Orphans orphans(Laptop laptop) {
        return new DynamoOrphans(laptop.system.client(), "NotificationsTable");
    }

    private static Orphan receiptOf(Laptop laptop) {
        NumberKeyFile key = new NumberKeyFile(laptop.system.folder().resolve("number-key"));
        Delivered text = laptop.system.phones().texts(NUMBER).get(0);
        Receipt receipt = new Receipt(text.messageId(), Verdict.DELIVERED, text.at(), null, null);
        String hash = new HmacNumberHash(key, Clock.systemUTC()).of(NUMBER);
        return new Orphan(
                hash, receipt, text.at().plus(Duration.ofDays(1)), 0, text.at().plus(Duration.ofDays(3)));
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
