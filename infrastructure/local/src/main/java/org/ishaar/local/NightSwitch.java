package org.ishaar.local;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.page.Night;

/** Gives the functions other quiet hours than they were deployed with, as a change of their configuration would. */
final class NightSwitch implements Night {

    private static final String QUIET_HOURS = "QUIET_HOURS";

    /** Clocks of the world differ by quarters of an hour. */
    private static final int QUARTER = 15;

    private final Clock clock;
    private final List<LambdaFunction> functions = new ArrayList<>();
    private volatile boolean on;

    NightSwitch(Clock clock) {
        this.clock = clock;
    }

    /** The function's environment at this moment. */
    Map<String, String> apply(Map<String, String> deployed) {
        if (!on || !deployed.containsKey(QUIET_HOURS)) {
            return deployed;
        }
        Map<String, String> changed = new HashMap<>(deployed);
        changed.put(QUIET_HOURS, allDay());
        return changed;
    }

    void add(LambdaFunction function, Map<String, String> deployed) {
        if (deployed.containsKey(QUIET_HOURS)) {
            functions.add(function);
        }
    }

    /** All of the day but a minute after midnight, one that it is not now, nor soon, on any clock. */
    private String allDay() {
        int minute = LocalTime.now(clock).getMinute();
        LocalTime end = LocalTime.of(0, Math.floorMod(minute + QUARTER / 2, QUARTER));
        return end.plusMinutes(1) + "-" + end;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public synchronized void set(boolean night) {
        if (on != night) {
            on = night;
            functions.forEach(LambdaFunction::renew);
        }
    }
}
