package org.ishaar.statusapi;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ishaar.statusapi.http.Caller;
import org.ishaar.statusapi.operation.Call;
import org.jspecify.annotations.Nullable;

/** The one line that a call leaves: who asked for what about which complaints, and the outcome. No token, no person. */
final class Audit {

    private final ObjectNode line = JsonNodeFactory.instance.objectNode();
    private final LambdaLogger out;
    private @Nullable Call call;

    Audit(LambdaLogger out, String requestId) {
        this.out = out;
        line.put("level", "INFO").put("event", "call").put("requestId", requestId);
    }

    void caller(Caller caller) {
        line.put("client", caller.clientId());
    }

    void call(Call named) {
        call = named;
        line.put("operation", named.route().operationId());
    }

    void problem(String type) {
        line.put("problem", type);
    }

    void failed(String code) {
        line.put("level", "ERROR").put("code", code);
    }

    /** Where it happened, not the message: it may repeat an item. */
    void failed(RuntimeException defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        failed(defect.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    void write(int status) {
        if (call != null) {
            var ids = line.putArray("complaintIds");
            call.complaints().forEach(ids::add);
        }
        out.log(line.put("status", status).toString());
    }
}
