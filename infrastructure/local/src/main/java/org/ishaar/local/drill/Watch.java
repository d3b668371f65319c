package org.ishaar.local.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ishaar.local.alarm.Alarm;
import org.ishaar.local.alarm.AlarmState;
import org.ishaar.local.alarm.MetricData;
import org.ishaar.local.alarm.MissingOperand;

/**
 * Looks at alarms again and again over a time, as CloudWatch does every minute.
 *
 * @param from the first minute looked at, before which all are taken to be OK
 * @param to the last one
 */
record Watch(MetricData data, Instant from, Instant to, Duration step) {

    /** Which of them fire in that time. */
    Fired over(List<Alarm> alarms) {
        Set<String> surely = new TreeSet<>();
        Set<String> perhaps = new TreeSet<>();
        for (Alarm alarm : alarms) {
            boolean zero = fires(alarm, MissingOperand.ZERO);
            boolean absent = alarm.isCalculated() ? fires(alarm, MissingOperand.ABSENT) : zero;
            if (zero && absent) {
                surely.add(alarm.what());
            }
            if (zero || absent) {
                perhaps.add(alarm.what());
            }
        }
        return new Fired(surely, perhaps);
    }

    private boolean fires(Alarm alarm, MissingOperand missing) {
        AlarmState state = AlarmState.OK;
        for (Instant at = from; !at.isAfter(to) && state == AlarmState.OK; at = at.plus(step)) {
            state = alarm.at(at, data, state, missing);
        }
        return state == AlarmState.ALARM;
    }

    /**
     * What fires.
     *
     * @param surely however CloudWatch takes a missing operand
     * @param perhaps in one of the two ways at least
     */
    record Fired(Set<String> surely, Set<String> perhaps) {}
}
