package org.ishaar.local;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.Alarms;
import org.ishaar.local.drill.LogReview;
import org.ishaar.local.phone.PhoneRule;
import org.junit.jupiter.api.Test;

/** What goes wrong in the whole system sets off, by the metrics that its functions log, the alarms that are meant for it. */
class AlarmsOfARunIT {

    private static final String NUMBER = "+212612345678";

    /** An hour is twelve seconds. */
    private static final double SCALE = 300;

    @Test
    void areThoseOfWhatWentWrongAndNoOther() throws IOException {
        try (Laptop laptop = Laptop.start(SCALE, Map.of("DailyCeiling", "40"))) {
            laptop.put(Laptop.item("2026/malformed", "REGISTERED", "yesterday", NUMBER));
            goBack(laptop);
            useUpTheQuota(laptop);
            refuseTexts(laptop);
            reachTheCeiling(laptop);
            laptop.brake("Paused");
            Laptop.await("word of the brake", () -> laptop.log().contains("control-unreadable"));
            // The functions log a run's metrics at its end.
            Laptop.await("its metric", () -> fired(laptop).contains("control-unreadable-critical"));

            assertThat(fired(laptop))
                    .contains(
                            "malformed-warning",
                            "failed-warning",
                            "returned-changes-warning",
                            "no-quota-critical",
                            "undelivered-warning",
                            "undelivered-critical",
                            "ceiling-reached-critical")
                    .doesNotContain(
                            "malformed-critical",
                            "failed-critical",
                            "uncertain-resends-warning",
                            "accepted-twice-warning",
                            "no-number-hash-warning",
                            "receipts-malformed-critical",
                            "audit-missing-warning",
                            "no-receipts-warning");
        }
    }

    private static void goBack(Laptop laptop) {
        String first = Instant.now().toString();
        laptop.put(Laptop.item("2026/back", "REGISTERED", first, NUMBER));
        laptop.awaitIdle();
        laptop.changeStatus("2026/back", "FORWARDED");
        laptop.awaitIdle();
        laptop.update("2026/back", Map.of("status", "REGISTERED", "statusChangedAt", first));
        Laptop.await("word of the change back", () -> laptop.log().contains("returned-change"));
    }

    /** The hold that follows is ended as an operator would. */
    private static void useUpTheQuota(Laptop laptop) {
        laptop.system
                .phones()
                .rules()
                .set(PhoneRule.refuse("No quota left for account").times(1));
        laptop.put("2026/quota", "REGISTERED", NUMBER);
        Laptop.await("word of the quota", () -> laptop.log().contains("no-quota"));
        laptop.brake("on");
        laptop.awaitIdle();
    }

    private static void refuseTexts(Laptop laptop) {
        laptop.system.phones().rules().set(PhoneRule.refuse("Phone carrier has blocked this message"));
        for (int i = 0; i < 25; i++) {
            laptop.put("2026/refused/" + i, "REGISTERED", NUMBER);
        }
        laptop.awaitIdle();
    }

    private static void reachTheCeiling(Laptop laptop) {
        for (int i = 0; i < 20; i++) {
            laptop.put("2026/over/" + i, "REGISTERED", NUMBER);
        }
        Laptop.await("word of the ceiling", () -> laptop.log().contains("ceiling-reached"));
    }

    private static Set<String> fired(Laptop laptop) throws IOException {
        List<Alarm> alarms = Alarms.of(Laptop.TEMPLATE, Map.of());
        return LogReview.of(laptop.system.folder().resolve("functions.log"), SCALE).findings(alarms).stream()
                .filter(finding -> finding.since().isPresent())
                .map(finding -> finding.alarm().what())
                .collect(toSet());
    }
}
