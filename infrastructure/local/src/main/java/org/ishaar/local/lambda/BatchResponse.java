package org.ishaar.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a handler's answer says about its batch: records before {@code failedFrom} are done. The batch's size there
 * means all are done, 0 that none is.
 */
record BatchResponse(int failedFrom) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NONE_DONE = 0;

    /** By the forms that AWS documents, and what was recorded against it for those it does not. */
    static BatchResponse parse(String payload, List<String> sequences) {
        try {
            return read(JSON.readTree(payload), sequences);
        } catch (JsonProcessingException e) {
            return new BatchResponse(NONE_DONE);
        }
    }

    private static BatchResponse read(JsonNode response, List<String> sequences) {
        boolean nothing = response.isMissingNode() || response.isNull();
        if (nothing || (response.isContainerNode() && response.isEmpty())) {
            return new BatchResponse(sequences.size());
        }
        if (!response.isObject()) {
            return new BatchResponse(NONE_DONE);
        }
        JsonNode failures = response.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new BatchResponse(sequences.size());
        }
        return failures.isArray() ? lowest(failures, sequences) : new BatchResponse(NONE_DONE);
    }

    private static BatchResponse lowest(JsonNode failures, List<String> sequences) {
        int lowest = sequences.size();
        for (JsonNode failure : failures) {
            JsonNode identifier = failure.path("itemIdentifier");
            int index = identifier.isTextual() ? sequences.indexOf(identifier.textValue()) : -1;
            // Null, empty, a number, an unknown key or a record of another batch: none of it can be trusted.
            lowest = Math.min(lowest, Math.max(index, NONE_DONE));
        }
        return new BatchResponse(lowest);
    }
}
