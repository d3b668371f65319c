package org.ishaar.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ishaar.local.http.LoopbackServer;
import org.ishaar.local.http.Reply;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.template.CustomResource;
import org.ishaar.local.template.Template;

/** Does for a template's custom resources what CloudFormation does at a deployment: asks their function, waits for its answer. */
final class CustomResources implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ANSWER = 4096;

    private final LoopbackServer server;
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    private CustomResources(LoopbackServer server) {
        this.server = server;
        server.serveGuarded(this::take);
    }

    /** On a free port. */
    static CustomResources start() throws IOException {
        return new CustomResources(LoopbackServer.bind(0, "custom resources' answers"));
    }

    /** Makes all that the template has, and reports what could not be made. */
    static void make(LocalOptions options, LocalSystem system) throws IOException {
        Template template = Template.read(options.template(), options.parameters());
        try (CustomResources resources = start()) {
            for (CustomResource resource : template.customResources()) {
                JsonNode answer = resources.ask("Create", resource, system.function(maker(resource, template)));
                if (!answer.path("Status").asText().equals("SUCCESS")) {
                    options.report()
                            .accept(resource.logicalId() + " could not be made: "
                                    + answer.path("Reason").asText("no answer"));
                }
            }
        }
    }

    private static String maker(CustomResource resource, Template template) {
        return template.functions().stream()
                .filter(function -> function.arn().equals(resource.function()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("template.yaml: no function of it makes " + resource.logicalId()))
                .logicalId();
    }

    /** The answer to this request, {@code Create}, {@code Update} or {@code Delete}; a missing node where it gave none. */
    JsonNode ask(String request, CustomResource resource, LambdaFunction function) {
        String id = UUID.randomUUID().toString();
        function.invoke(event(id, request, resource).toString());
        JsonNode answer = answers.remove(id);
        return answer == null ? MissingNode.getInstance() : answer;
    }

    private ObjectNode event(String id, String request, CustomResource resource) {
        ObjectNode event = JSON.createObjectNode()
                .put("RequestType", request)
                .put("ResponseURL", server.uri() + "/" + id)
                .put(
                        "StackId",
                        "arn:aws:cloudformation:local:" + Template.ACCOUNT + ":stack/" + Template.STACK + "/local")
                .put("RequestId", id)
                .put("ResourceType", resource.type())
                .put("LogicalResourceId", resource.logicalId())
                .put("ServiceToken", resource.function());
        if (!request.equals("Create")) {
            event.put("PhysicalResourceId", "local-" + resource.logicalId());
        }
        event.set("ResourceProperties", JSON.valueToTree(resource.properties()));
        return event;
    }

    private void take(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST_ANSWER + 1);
        if (body.length > LARGEST_ANSWER) {
            Reply.empty(400).send(http);
            return;
        }
        answers.put(http.getRequestURI().getPath().substring(1), JSON.readTree(body));
        Reply.empty(200).send(http);
    }

    @Override
    public void close() {
        server.close();
    }
}
