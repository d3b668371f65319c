package org.ishaar.bench.lambda;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ishaar.local.template.FunctionSpec;
import org.ishaar.local.template.Template;

/** What is measured: the floor, the tutorial's handler, and every function of template.yaml that a complaint meets. */
public final class Subjects {

    /** No night, and more texts a second than any account may send: waits that are meant are not measured. */
    private static final Map<String, String> PARAMETERS =
            Map.of("Stage", "production", "QuietHours", "off", "TextsPerSecond", "5000", "DailyCeiling", "100000000");

    private static final Map<String, String> MODULES = Map.of(
            "NotifierFunction", "notifier",
            "ResenderFunction", "notifier",
            "ReceiptsFunction", "receipts",
            "ReceiptsReplayFunction", "receipts",
            "OrphansFunction", "receipts",
            "StatusApiFunction", "status-api");

    private final Map<String, String> aws;
    private final Template template;
    private final Code tutorial;
    private final Code empty;
    private final Map<String, Code> code = new HashMap<>();

    /** Unpacks into the folder what is deployed. */
    public Subjects(Path folder, URI endpoint) throws IOException {
        template = Template.read(Path.of("template.yaml"), PARAMETERS);
        tutorial = Code.unpack(Libraries.ofTutorial(), folder.resolve("tutorial"));
        empty = Code.unpack(Libraries.ofEmpty(), folder.resolve("empty"));
        for (String module : List.of("notifier", "receipts", "status-api")) {
            Path jar = Path.of("functions", module, "target", module + ".jar").toAbsolutePath();
            code.put(module, Code.unpack(List.of(jar), folder.resolve(module)));
        }
        aws = Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_REGION", "eu-west-3",
                "AWS_DEFAULT_REGION", "eu-west-3",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_SESSION_TOKEN", "local",
                "AWS_LAMBDA_FUNCTION_NAME", "bench",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    }

    /** The variables that the notifier is deployed with. */
    public static Map<String, String> environmentOfNotifier() throws IOException {
        return Template.read(Path.of("template.yaml"), PARAMETERS)
                .function("NotifierFunction")
                .environment();
    }

    public Subject floor() {
        return new Subject(
                "empty handler", tutorial, "org.ishaar.bench.tutorial.EmptyHandler", aws, Subjects::registration);
    }

    /** An empty handler too, for which the runtime does not even read the event. */
    public Subject unread() {
        return new Subject(
                "empty handler, event unread",
                empty,
                "org.ishaar.bench.tutorial.UnreadHandler",
                aws,
                Subjects::registration);
    }

    public Subject tutorial() {
        return besides("tutorial handler", "org.ishaar.bench.tutorial.TutorialHandler");
    }

    /** What of the notifier is the AWS SDK: its four requests about a text, and nothing around them. */
    public Subject requestsAlone() {
        return besides("four requests alone", "org.ishaar.bench.tutorial.RequestsHandler");
    }

    private Subject besides(String name, String handler) {
        Map<String, String> environment = new HashMap<>(aws);
        environment.put("NOTIFICATIONS_TABLE", "TextsTable");
        return new Subject(name, tutorial, handler, environment, Subjects::registration);
    }

    public Subject notifier() {
        return function("NotifierFunction", Subjects::registration);
    }

    /** A function by its name in template.yaml. */
    Subject named(String id) throws IOException {
        return Stream.concat(Stream.of(notifier()), others().stream())
                .filter(subject -> subject.name().equals(name(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function that is measured: " + id));
    }

    private static String name(String id) {
        return id.replace("Function", "").toLowerCase(Locale.ROOT);
    }

    /** Those beside the notifier, but for the auditor: it keeps to the capacity it has used, which the stub does not tell. */
    public List<Subject> others() throws IOException {
        List<Subject> others = new ArrayList<>();
        others.add(function("ResenderFunction", Events::schedule));
        String receipt = Events.receipt();
        others.add(function("ReceiptsFunction", () -> receipt));
        others.add(function("ReceiptsReplayFunction", Events::schedule));
        others.add(function("OrphansFunction", Events::schedule));
        others.add(function("StatusApiFunction", Events::query));
        return others;
    }

    private static String registration() {
        return Events.stream(1, 1);
    }

    private Subject function(String id, Supplier<String> events) {
        FunctionSpec spec = template.function(id);
        Map<String, String> environment = new HashMap<>(spec.environment());
        environment.putAll(aws);
        return new Subject(name(id), code.get(MODULES.get(id)), spec.handler(), environment, events);
    }
}
