package org.ishaar.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ishaar.complaint.Language;
import org.ishaar.local.lambda.AsyncInvocations;
import org.ishaar.local.lambda.Deployed;
import org.ishaar.local.lambda.Invocable;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.lambda.MappingOptions;
import org.ishaar.local.page.Page;
import org.ishaar.local.template.FunctionSpec;

/** The template's functions with the real handlers in them, and what triggers them. */
final class DeployedFunctions {

    private static final String DEFAULT_LANGUAGE = "DEFAULT_LANGUAGE";

    private final MappingOptions options;
    private final Triggers triggers;
    private final NightSwitch night;
    private final Page page;
    private final Map<String, Deployed> byId = new HashMap<>();

    DeployedFunctions(MappingOptions options, Triggers triggers, NightSwitch night, Page page) {
        this.options = options;
        this.triggers = triggers;
        this.night = night;
        this.page = page;
    }

    void start(FunctionSpec spec, LocalFunctions handlers, Consumer<String> log, Parts parts) throws IOException {
        Map<String, String> environment = new TimeScale(options.timeScale()).apply(spec.environment());
        LambdaFunction function =
                parts.add(new LambdaFunction(spec, () -> handlers.handler(spec, night.apply(environment)), log));
        night.add(function, environment);
        AsyncInvocations async = parts.add(new AsyncInvocations(function, spec.async(), options));
        Deployed deployed = new Deployed(function, async);
        byId.put(spec.logicalId(), deployed);
        triggers.start(spec, deployed, watched(function, environment));
    }

    /** The page looks on where texts are decided, at what comes from the stream. */
    private Invocable watched(LambdaFunction function, Map<String, String> environment) {
        return Language.parse(environment.get(DEFAULT_LANGUAGE))
                .map(language -> page.watching(function, language))
                .orElse(function);
    }

    Map<String, Deployed> byId() {
        return byId;
    }

    LambdaFunction function(String logicalId) {
        return Objects.requireNonNull(byId.get(logicalId), "the template has no function " + logicalId)
                .function();
    }
}
