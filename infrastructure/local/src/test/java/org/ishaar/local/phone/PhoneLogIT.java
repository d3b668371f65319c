package org.ishaar.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneLogIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000Z");

    private static final Fate REFUSED = Fate.of(new CarrierReceipt(NOON.plusSeconds(1), false, "Invalid phone number"));

    @TempDir
    Path folder;

    @Test
    void keepsOneLineForEachText() throws IOException {
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(new Accepted(
                    new Delivered(NOON, "m1", "+12025550123", "شكاية 1\nok", Map.of("AWS.SNS.SMS.SenderID", "PMP")),
                    REFUSED));
        }

        assertThat(Files.readAllLines(file()))
                .containsExactly("{\"at\":\"2026-03-02T12:00:00.000Z\",\"messageId\":\"m1\",\"to\":\"+12025550123\","
                        + "\"text\":\"شكاية 1\\nok\",\"senderId\":\"PMP\",\"attributes\":{\"AWS.SNS.SMS.SenderID\":\"PMP\"},"
                        + "\"arrived\":false,\"receipt\":{\"due\":\"2026-03-02T12:00:01.000Z\",\"delivered\":false,"
                        + "\"providerResponse\":\"Invalid phone number\"}}");
    }

    @Test
    void readsBackWhatItKept() {
        List<Delivered> texts =
                IntStream.range(0, 500).mapToObj(PhoneLogIT::text).toList();
        try (PhoneLog log = PhoneLog.in(folder)) {
            texts.forEach(text -> log.append(arrived(text)));
        }

        assertThat(PhoneLog.read(folder)).isEqualTo(texts);
    }

    @Test
    void readsBackWhatDidNotArriveApart() {
        Accepted refused = new Accepted(text(1), REFUSED);
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(refused);
            log.append(arrived(text(2)));
        }

        assertThat(PhoneLog.read(folder)).containsExactly(text(2));
        assertThat(PhoneLog.accepted(folder)).containsExactly(refused, arrived(text(2)));
    }

    @Test
    void takesALineOfAnEarlierVersionForATextThatArrived() throws IOException {
        Files.writeString(
                file(),
                "{\"at\":\"2026-03-02T12:00:00.001Z\",\"messageId\":\"m1\",\"to\":\"+12025551001\","
                        + "\"text\":\"text 1\",\"senderId\":null,\"attributes\":{}}\n");

        assertThat(PhoneLog.accepted(folder)).containsExactly(arrived(text(1)));
    }

    @Test
    void readsWhileItIsWritten() {
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(arrived(text(1)));

            assertThat(PhoneLog.read(folder)).containsExactly(text(1));
        }
    }

    @Test
    void cutsOffALineThatAKillTore() throws IOException {
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(arrived(text(1)));
        }
        Files.writeString(file(), "{\"at\":\"2026-" + "x".repeat(20_000), StandardOpenOption.APPEND);

        assertThat(PhoneLog.read(folder)).containsExactly(text(1));
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(arrived(text(2)));
        }

        assertThat(PhoneLog.read(folder)).containsExactly(text(1), text(2));
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void beginsAnewAfterAFirstLineThatAKillTore() throws IOException {
        Files.writeString(file(), "{\"at\"");

        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(arrived(text(1)));
        }

        assertThat(PhoneLog.read(folder)).containsExactly(text(1));
    }

    @Test
    void namesALineThatIsNotATextAndNotItsContent() throws IOException {
        Files.writeString(file(), "{\"to\":\"+12025550123\"}\n");

        assertThatThrownBy(() -> PhoneLog.read(folder))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("2025550123");
    }

    @Test
    void isOpenOnce() {
        try (PhoneLog log = PhoneLog.in(folder)) {
            log.append(arrived(text(1)));

            assertThatThrownBy(() -> PhoneLog.in(folder))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseInstanceOf(java.nio.channels.OverlappingFileLockException.class);
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        PhoneLog.in(folder).close();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesTextsOnceClosed() {
        PhoneLog log = PhoneLog.in(folder);
        log.close();

        assertThatThrownBy(() -> log.append(arrived(text(7))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("2025550");
    }

    private static Accepted arrived(Delivered text) {
        return new Accepted(text, Fate.withoutReceipt());
    }

    private Path file() {
        return folder.resolve(PhoneLog.FILE_NAME);
    }

    private static Delivered text(int n) {
        return new Delivered(NOON.plusMillis(n), "m" + n, "+1202555" + (1000 + n), "text " + n, Map.of());
    }
}
