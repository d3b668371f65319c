package org.ishaar.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** AWS::Serverless::Function to what the runner needs of it. */
final class Functions {
    /** Lambda's own default when neither the function nor Globals names one. */
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;

    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    private Functions() {}

    static FunctionSpec read(String logicalId, Properties function, Properties globals) {
        int timeout = function.number("Timeout", globals.number("Timeout", DEFAULT_TIMEOUT_SECONDS));
        return new FunctionSpec(
                logicalId,
                function.findText("FunctionName").orElse(logicalId),
                function.findText("Handler")
                        .or(() -> globals.findText("Handler"))
                        .orElseThrow(() -> function.missing("Handler")),
                Duration.ofSeconds(timeout),
                function.number("MemorySize", globals.number("MemorySize", DEFAULT_MEMORY_MEGABYTES)),
                environment(function, globals),
                Sources.read(logicalId, function.group("Events")),
                AsyncRules.read(function.group("EventInvokeConfig")));
    }

    private static Map<String, String> environment(Properties function, Properties globals) {
        Map<String, String> merged = new LinkedHashMap<>(
                globals.group("Environment").group("Variables").textMap());
        merged.putAll(function.group("Environment").group("Variables").textMap());
        return merged;
    }
}
