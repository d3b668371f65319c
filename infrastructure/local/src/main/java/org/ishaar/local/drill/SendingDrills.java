package org.ishaar.local.drill;

import static org.ishaar.local.drill.NormalDays.times;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ishaar.complaint.Reason;

/** What the senders tell of texts that are late, failed or doubled. */
final class SendingDrills {

    private SendingDrills() {}

    static List<Drill> drills() {
        return Stream.of(late(), failed(), uncertain(), odd())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Drill> late() {
        return List.of(
                Drill.of("texts-wait-warning", "the oldest of 40 has been due for 16 minutes", due(16)),
                Drill.of(
                        "texts-wait-critical",
                        "the oldest of 40 has been due for three hours",
                        due(180),
                        "texts-wait-warning"),
                Drill.of(
                        "resender-still-critical",
                        "the resender tells nothing for 15 minutes",
                        Trouble.minutes(15).silencing("Held", "OldestDue", "DueEntries")),
                Drill.of("slow-texts-warning", "2 of 10 texts come 6 minutes late, for 10 minutes", slow(6)),
                Drill.of(
                        "slow-texts-critical",
                        "2 of 10 texts come two hours late, for 10 minutes",
                        slow(120),
                        "slow-texts-warning"));
    }

    private static Trouble due(int minutes) {
        return Trouble.minutes(15, journal -> {
            journal.delay("OldestDue", NormalDays.END.minus(Duration.ofMinutes(minutes)), NormalDays.END);
            journal.count("DueEntries", 40);
        });
    }

    private static Trouble slow(int minutes) {
        return Trouble.minutes(10, journal -> {
            times(8, () -> journal.recorded(Entries.sent()));
            times(2, () -> journal.recorded(Entries.sentAfter(Reason.SNS_UNAVAILABLE, Duration.ofMinutes(minutes))));
        });
    }

    private static List<Drill> failed() {
        return List.of(
                Drill.of("failed-warning", "an entry ends FAILED/REJECTED", failures(1)),
                Drill.of("failed-critical", "51 entries end FAILED in an hour", failures(51), "failed-warning"),
                Drill.of("malformed-warning", "an item is against the contract", malformed(1), "failed-warning"),
                Drill.of(
                        "malformed-critical",
                        "51 items of an hour are against the contract",
                        malformed(51),
                        "malformed-warning",
                        "failed-warning",
                        "failed-critical"));
    }

    private static Trouble failures(int minutes) {
        return Trouble.minutes(minutes, journal -> journal.recorded(Entries.failed()));
    }

    private static Trouble malformed(int minutes) {
        return Trouble.minutes(minutes, journal -> journal.recorded(Entries.malformed()));
    }

    private static List<Drill> uncertain() {
        return List.of(
                Drill.of("uncertain-resends-warning", "a text of unknown outcome is repeated", repeated(1)),
                Drill.of(
                        "uncertain-resends-critical",
                        "21 texts of an hour are repeated",
                        repeated(21),
                        "uncertain-resends-warning"),
                Drill.of(
                        "repeats-stopped-critical",
                        "too many sends are uncertain to repeat any",
                        Trouble.once(journal -> journal.trouble("repeats-stopped", "none"))),
                Drill.of(
                        "accepted-twice-warning",
                        "SNS accepts a text whose entry had ended",
                        Trouble.once(journal -> journal.acceptedTwice(Entries.sent()))));
    }

    private static List<Drill> odd() {
        return List.of(
                Drill.of(
                        "returned-changes-warning",
                        "a status goes back to an earlier one",
                        Trouble.once(journal -> journal.returned(Entries.change()))),
                Drill.of(
                        "no-number-hash-warning",
                        "KMS refuses the key of the number hashes",
                        Trouble.once(journal -> journal.trouble(
                                "number-hash-unavailable", Entries.change(), "AccessDeniedException"))));
    }

    private static Trouble repeated(int minutes) {
        return Trouble.minutes(minutes, journal -> journal.repeatedUncertain(Entries.claimed()));
    }
}
