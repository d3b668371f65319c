package org.ishaar.deployment.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A custom resource's answer, https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 *
 * @param reason why it failed; empty where it succeeded
 */
public record Answer(Ids ids, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the whole body. */
    private static final int MOST_BYTES = 4096;

    private static final String CUT = "…";

    /** What CloudFormation knows the resource and the request by; all but the physical id are repeated from the request. */
    public record Ids(String physicalResourceId, String stackId, String requestId, String logicalResourceId) {}

    /** The body, with no more of the reason than it has room for. */
    byte[] body() {
        String shown = reason;
        byte[] body = body(shown);
        while (body.length > MOST_BYTES && !shown.isEmpty()) {
            int tooMuch = Math.max(1, (body.length - MOST_BYTES) / 6);
            shown = shown.substring(0, Math.max(0, shown.length() - tooMuch));
            body = body(shown + CUT);
        }
        return body;
    }

    private byte[] body(String shown) {
        ObjectNode body = JSON.createObjectNode()
                .put("Status", reason.isEmpty() ? "SUCCESS" : "FAILED")
                .put("Reason", shown)
                .put("PhysicalResourceId", ids.physicalResourceId())
                .put("StackId", ids.stackId())
                .put("RequestId", ids.requestId())
                .put("LogicalResourceId", ids.logicalResourceId());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
