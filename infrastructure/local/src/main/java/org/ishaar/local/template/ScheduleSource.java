package org.ishaar.local.template;

import java.time.Duration;
import java.util.Optional;

/** A schedule at a fixed rate. EventBridge Scheduler (ScheduleV2) and an EventBridge rule send different events. */
public record ScheduleSource(String id, Duration rate, boolean scheduler, boolean enabled, Optional<String> input) {}
