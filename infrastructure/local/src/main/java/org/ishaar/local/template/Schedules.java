package org.ishaar.local.template;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SAM's Schedule and ScheduleV2 events. */
final class Schedules {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    private Schedules() {}

    static ScheduleSource rule(String id, Properties schedule) {
        boolean enabled = schedule.flag("Enabled", true) && enabled(schedule);
        return new ScheduleSource(id, rate(schedule, "Schedule"), false, enabled, schedule.findText("Input"));
    }

    static ScheduleSource scheduler(String id, Properties schedule) {
        Duration rate = rate(schedule, "ScheduleExpression");
        return new ScheduleSource(id, rate, true, enabled(schedule), schedule.findText("Input"));
    }

    private static boolean enabled(Properties schedule) {
        return !schedule.findText("State").orElse("ENABLED").equals("DISABLED");
    }

    private static Duration rate(Properties schedule, String property) {
        String expression = schedule.text(property);
        if (expression.startsWith("cron(") || expression.startsWith("at(")) {
            // Nothing on a laptop runs long enough for a nightly job; it never comes due here.
            return Duration.ZERO;
        }
        Matcher matcher = RATE.matcher(expression);
        if (!matcher.matches()) {
            throw schedule.wrong(property, expression);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
