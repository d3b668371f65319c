package org.ishaar.local.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.Alarms;
import org.ishaar.local.alarm.MetricData;

/** The alarms of a template, normal days, and the trouble of each drill after them. */
public final class FireDrill {

    /** Trouble of many hours need not be looked at every minute; its end is always looked at. */
    private static final Duration SHORT = Duration.ofMinutes(30);

    private final List<Alarm> alarms;
    private final MetricData normal;

    FireDrill(List<Alarm> alarms, MetricData normal) {
        this.alarms = alarms;
        this.normal = normal;
    }

    public static FireDrill of(Path template) throws IOException {
        String limit = String.valueOf((long) NormalDays.SPEND_LIMIT_USD);
        Map<String, String> parameters = Map.of("SmsSpendLimitUsd", limit, "TellEventBus", "true");
        return new FireDrill(Alarms.of(template, parameters), NormalDays.data());
    }

    /** What a drill showed. */
    record Finding(Drill drill, boolean fires, Set<String> others) {

        /** Whether the alarm fired, and with it those that must, and no other. */
        boolean isAsItShouldBe() {
            return fires && others.equals(drill.others());
        }
    }

    List<Alarm> alarms() {
        return alarms;
    }

    /** Whether there is such an alarm, by its name with or without the stack's prefix. */
    public boolean has(String name) {
        return alarm(name).isPresent();
    }

    Optional<Alarm> alarm(String name) {
        return alarms.stream()
                .filter(alarm -> name.equals(alarm.what()) || name.equals(alarm.name()))
                .findFirst();
    }

    /** Which alarms fire on a day with no trouble, looked at every minute. */
    Set<String> withoutTrouble() {
        Instant end = NormalDays.END;
        return new Watch(normal, end.minus(Duration.ofDays(1)), end, Duration.ofMinutes(1))
                .over(alarms)
                .perhaps();
    }

    /** Looks at the alarms whose metrics the trouble changes; the others do what they did without it. */
    Finding hold(Drill drill) {
        Instant end = NormalDays.END;
        Duration lasts = drill.trouble().lasts();
        Duration step = lasts.compareTo(SHORT) > 0 ? Duration.ofMinutes(5) : Duration.ofMinutes(1);
        Instant from = end.minus(step.multipliedBy(lasts.dividedBy(step)));
        List<Alarm> concerned = alarms.stream()
                .filter(alarm -> alarm.watches(drill.trouble()::changes))
                .toList();
        Watch.Fired fired = new Watch(during(drill), from, end, step).over(concerned);
        Set<String> others = new TreeSet<>(fired.perhaps());
        others.remove(drill.alarm());
        return new Finding(drill, fired.surely().contains(drill.alarm()), others);
    }

    MetricData during(Drill drill) {
        return drill.trouble().after(normal, NormalDays.END);
    }
}
