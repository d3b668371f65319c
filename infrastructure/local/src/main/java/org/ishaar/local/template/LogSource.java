package org.ishaar.local.template;

/** A subscription to a log group; an empty filter pattern takes every event. */
public record LogSource(String id, String logGroup, String filterPattern) {

    static LogSource read(String id, Properties event) {
        return new LogSource(
                id, event.text("LogGroupName"), event.findText("FilterPattern").orElse(""));
    }
}
