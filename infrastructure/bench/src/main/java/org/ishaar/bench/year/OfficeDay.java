package org.ishaar.bench.year;

import java.util.stream.IntStream;

/**
 * When prosecution offices write, by the minute: from 08:30 to 16:30. The first half hour has half the pace of the
 * morning, the lunch hour from 12:30 a third, the last hour one and a half times it. In the last hour, clerks write what
 * they have decided in bursts: the first five minutes of each quarter have four times the pace of the morning. An
 * assumption: no office's real day was at hand.
 */
final class OfficeDay {

    /** Minutes from opening to closing. */
    static final int MINUTES = 8 * 60;

    private static final int SETTLING_IN = 30;
    private static final int LUNCH = 4 * 60;
    private static final int LAST_HOUR = MINUTES - 60;
    private static final int QUARTER = 15;
    private static final int BURST = 5;

    private OfficeDay() {}

    /** How much is written in a minute, as a multiple of the morning's pace. */
    static double pace(int minute) {
        if (minute < SETTLING_IN) {
            return 0.5;
        }
        if (minute >= LUNCH && minute < LUNCH + 60) {
            return 1.0 / 3;
        }
        if (minute < LAST_HOUR) {
            return 1;
        }
        return isInBurst(minute) ? 4 : 1.5;
    }

    private static boolean isInBurst(int minute) {
        return (minute - LAST_HOUR) % QUARTER < BURST;
    }

    /** So many changes over the minutes of a day; what is rounded off one minute is in a later one. */
    static int[] changesByMinute(int changes) {
        double all = IntStream.range(0, MINUTES).mapToDouble(OfficeDay::pace).sum();
        int[] byMinute = new int[MINUTES];
        double due = 0;
        int given = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            due += pace(minute) * changes / all;
            byMinute[minute] = (int) Math.round(due) - given;
            given += byMinute[minute];
        }
        return byMinute;
    }
}
