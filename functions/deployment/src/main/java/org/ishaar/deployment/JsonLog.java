package org.ishaar.deployment;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ishaar.deployment.decision.Log;

/** One line of JSON an event, in the form of the other functions' lines. */
record JsonLog(Context context) implements Log {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void tell(String event, String subject, String value) {
        write("INFO", event, subject, value);
    }

    void trouble(String event, String subject, String value) {
        write("ERROR", event, subject, value);
    }

    private void write(String level, String event, String subject, String value) {
        ObjectNode line = JSON.createObjectNode()
                .put("level", level)
                .put("event", event)
                .put("requestId", context.getAwsRequestId())
                .put("subject", subject)
                .put("value", value);
        context.getLogger().log(line.toString());
    }
}
