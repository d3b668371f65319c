package org.ishaar.local.alarm;

/** Where an alarm stands. */
public enum AlarmState {
    OK,
    ALARM
}
