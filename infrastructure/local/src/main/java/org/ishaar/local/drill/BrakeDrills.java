package org.ishaar.local.drill;

import static org.ishaar.local.drill.NormalDays.times;

import java.util.List;

/** What the brake, its ceilings and the account's quota stop. */
final class BrakeDrills {

    private BrakeDrills() {}

    static List<Drill> drills() {
        return List.of(
                Drill.of("held-warning", "all sending is stopped for an hour", held(60)),
                Drill.of("held-critical", "all sending is stopped for twelve hours", held(720), "held-warning"),
                Drill.of(
                        "control-unreadable-critical",
                        "the brake's mode is none",
                        Trouble.once(journal -> journal.trouble("control-unreadable", "mode"))),
                Drill.of("ceiling-reached-warning", "25,920 texts go out in a day, of 30,000", texts(18)),
                Drill.of(
                        "ceiling-reached-critical",
                        "the day's ceiling is reached",
                        Trouble.once(journal -> journal.trouble("ceiling-reached", "total"))),
                Drill.of(
                        "no-quota-critical",
                        "a receipt says that the account's quota is used up",
                        Trouble.once(journal -> journal.count("SpendLimitReached", 1))),
                Drill.of("spend-warning", "the month has cost 85 % of the limit", spent(0.85)),
                Drill.of("spend-critical", "the month has cost 96 % of the limit", spent(0.96), "spend-warning"));
    }

    private static Trouble held(int minutes) {
        return Trouble.minutes(minutes, journal -> journal.count("Held", 1));
    }

    private static Trouble texts(int eachMinute) {
        return Trouble.minutes(24 * 60, journal -> {
            times(eachMinute, () -> journal.recorded(Entries.sent()));
            times(eachMinute, () -> journal.recorded(Entries.delivered()));
        });
    }

    private static Trouble spent(double share) {
        return Trouble.once(AwsMetrics.spent(share * NormalDays.SPEND_LIMIT_USD));
    }
}
