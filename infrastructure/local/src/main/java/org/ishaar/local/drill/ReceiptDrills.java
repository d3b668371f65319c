package org.ishaar.local.drill;

import static org.ishaar.local.drill.NormalDays.times;

import java.util.List;

/** What carriers say of the texts, or do not. */
final class ReceiptDrills {

    private static final int SIX_HOURS = 6 * 60;

    private ReceiptDrills() {}

    static List<Drill> drills() {
        return List.of(
                Drill.of("undelivered-warning", "2 of 10 texts of an hour do not arrive", undelivered(2)),
                Drill.of(
                        "undelivered-critical",
                        "no text of an hour arrives",
                        undelivered(10).silencing("Delivered"),
                        "undelivered-warning"),
                Drill.of("no-receipts-warning", "receipts come for 3 of 10 texts of six hours", answered(3)),
                Drill.of(
                        "no-receipts-critical",
                        "no receipt comes for the texts of six hours",
                        answered(0).silencing("Delivered", "Undelivered"),
                        "no-receipts-warning"),
                Drill.of(
                        "receipts-malformed-critical",
                        "a line of the delivery logs is of no known form",
                        Trouble.once(journal -> {
                            journal.trouble("malformed-receipt", "none");
                            journal.count("ReceiptsMalformed", 1);
                        })));
    }

    private static Trouble answered(int ofTen) {
        return Trouble.minutes(SIX_HOURS, journal -> {
            times(10, () -> journal.recorded(Entries.sent()));
            times(ofTen, () -> journal.recorded(Entries.delivered()));
        });
    }

    private static Trouble undelivered(int ofTen) {
        return Trouble.minutes(60, journal -> {
            times(10 - ofTen, () -> journal.recorded(Entries.delivered()));
            times(ofTen, () -> journal.recorded(Entries.undelivered()));
        });
    }
}
