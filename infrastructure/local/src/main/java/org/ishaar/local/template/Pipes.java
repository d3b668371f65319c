package org.ishaar.local.template;

/** AWS::Pipes::Pipe to what the runner needs of it. */
final class Pipes {
    private Pipes() {}

    static PipeSpec read(String logicalId, Properties pipe) {
        Properties target = pipe.group("TargetParameters");
        Properties bus = target.group("EventBridgeEventBusParameters");
        return new PipeSpec(
                logicalId,
                Streams.ofPipe(logicalId, pipe),
                bus.text("Source"),
                bus.text("DetailType"),
                target.text("InputTemplate"));
    }
}
