package org.ishaar.local.template;

/**
 * An EventBridge pipe from a table's stream to an event bus, as template.yaml declares it.
 *
 * @param source what it reads, in the terms of an event source mapping
 * @param inputTemplate the event's detail, with {@code <$.path>} where something of the record goes
 */
public record PipeSpec(
        String logicalId, StreamSource source, String eventSource, String detailType, String inputTemplate) {}
