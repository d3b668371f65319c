package org.ishaar.local.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishaar.complaint.Reason;
import org.ishaar.ledger.journal.JsonJournal;
import org.ishaar.local.alarm.DataPoint;
import org.ishaar.local.alarm.MetricData;

/** Two days and a half in which nothing is wrong that anybody need know of, quiet hours and small hiccups included. */
final class NormalDays {

    /** When drills end: a Wednesday's early afternoon. Nothing depends on the date. */
    static final Instant END = Instant.parse("2026-03-04T14:00:00Z");

    static final Duration LENGTH = Duration.ofHours(62);

    /** What {@code SmsSpendLimitUsd} is in the drill. */
    static final double SPEND_LIMIT_USD = 10_000;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private record Habit(Predicate<LocalTime> when, List<DataPoint> points) {}

    private final List<Habit> habits = new ArrayList<>();

    private NormalDays() {
        byTheSenders();
        byTheAuditor();
        byAws();
    }

    static MetricData data() {
        NormalDays days = new NormalDays();
        MetricData data = new MetricData();
        for (Instant at = END.minus(LENGTH); at.isBefore(END); at = at.plusSeconds(60)) {
            Instant minute = at;
            LocalTime time = minute.atOffset(ZoneOffset.UTC).toLocalTime();
            days.habits.stream()
                    .filter(habit -> habit.when().test(time))
                    .forEach(habit -> habit.points().forEach(point -> data.add(point.at(minute))));
        }
        return data;
    }

    private void byTheSenders() {
        told(time -> true, journal -> {
            journal.count("Held", 0);
            journal.delay("OldestDue", END.minusSeconds(30), END);
            journal.count("DueEntries", 2);
        });
        told(NormalDays::isWorkingTime, journal -> texts(journal, 10, 9));
        told(
                time -> isWorkingTime(time) && time.getMinute() % 20 == 0,
                journal -> journal.recorded(Entries.undelivered()));
        told(time -> !time.isBefore(CLOSING) && time.isBefore(NIGHT), journal -> texts(journal, 1, 1));
        told(
                time -> time.isAfter(NIGHT) && time.getMinute() % 10 == 0,
                journal -> journal.recorded(Entries.waiting(Reason.QUIET_HOURS)));
        // The night's texts take the resender more than a minute, and their receipts some more.
        told(
                time -> time.getHour() == MORNING.getHour() && time.getMinute() < 3,
                journal ->
                        times(60, () -> journal.recorded(Entries.sentAfter(Reason.QUIET_HOURS, Duration.ofHours(9)))));
        told(
                time -> time.getHour() == MORNING.getHour() && time.getMinute() >= 3 && time.getMinute() < 6,
                journal -> times(55, () -> journal.recorded(Entries.delivered())));
    }

    private void byTheAuditor() {
        told(time -> time.equals(LocalTime.of(1, 5)), journal -> {
            journal.count("AuditedComplaints", 565_874);
            journal.count("AuditMissing", 0);
            journal.count("AuditStuck", 0);
            journal.count("AuditSeconds", 300);
        });
    }

    private static void texts(JsonJournal journal, int sent, int delivered) {
        times(sent - 1, () -> journal.recorded(Entries.sent()));
        journal.recorded(Entries.sentAfter(Reason.THROTTLED, Duration.ofMinutes(1)));
        times(delivered, () -> journal.recorded(Entries.delivered()));
    }

    private void byAws() {
        habits.add(new Habit(
                time -> true, Functions.all().flatMap(NormalDays::quiet).toList()));
        told(NormalDays::isWorkingTime, AwsMetrics.lambda("IteratorAge", Functions.NOTIFIER, 1_500));
        told(
                time -> true,
                AwsMetrics.api("Count", ones(8)),
                AwsMetrics.api("Latency", 60, 70, 80, 90, 150, 200, 300, 700));
        told(NormalDays::isWorkingTime, AwsMetrics.spent(SPEND_LIMIT_USD * 0.3));
        told(
                LocalTime.MIDNIGHT::equals,
                AwsMetrics.objects("NotifierFailures", 0),
                AwsMetrics.objects("ReceiptsFailures", 0));
        // Hiccups that pass before anybody could look.
        told(
                time -> time.getMinute() == 15,
                AwsMetrics.lambda("Errors", Functions.NOTIFIER, 1),
                AwsMetrics.api("5xx", 1));
        told(time -> time.getMinute() == 25, AwsMetrics.lambda("Throttles", Functions.NOTIFIER, 2));
        told(time -> time.getMinute() == 35, AwsMetrics.table("WriteThrottleEvents", "NotificationsTable", 3));
    }

    private static Stream<DataPoint> quiet(String function) {
        return Stream.of(AwsMetrics.lambda("Errors", function, 0), AwsMetrics.lambda("Throttles", function, 0));
    }

    private static boolean isWorkingTime(LocalTime time) {
        return !time.isBefore(MORNING) && time.isBefore(CLOSING);
    }

    private void told(Predicate<LocalTime> when, Consumer<JsonJournal> invocation) {
        habits.add(new Habit(when, Journalled.points(invocation)));
    }

    private void told(Predicate<LocalTime> when, DataPoint... points) {
        habits.add(new Habit(when, List.of(points)));
    }

    static void times(int count, Runnable what) {
        Collections.nCopies(count, what).forEach(Runnable::run);
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
