package org.ishaar.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Puts failure records through a function again, oldest first. Repeating is safe: what is recorded by now is left
 * alone. Neither an event nor an answer is printed, they may hold phone numbers.
 */
final class Replay {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLASS_NAME = "[A-Za-z0-9_.$]{1,200}";

    private final FailureStore store;
    private final LambdaClient lambda;
    private final String function;
    private final PrintStream out;

    Replay(FailureStore store, LambdaClient lambda, String function, PrintStream out) {
        this.store = store;
        this.lambda = lambda;
        this.function = function;
        this.out = out;
    }

    /**
     * Replays all; one that fails again stays and does not keep the later ones waiting.
     *
     * @param putAway whether what is done is taken out of the store
     * @return how many are left
     */
    int run(boolean putAway) throws IOException {
        List<String> keys = store.oldestFirst();
        int left = 0;
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Optional<String> trouble = trouble(store.read(key));
            if (trouble.isEmpty() && putAway) {
                store.putAway(key);
            }
            left += trouble.isPresent() ? 1 : 0;
            out.printf("%d of %d  %s  %s%n", i + 1, keys.size(), trouble.orElse("done"), key);
        }
        out.printf("%d done, %d left%n", keys.size() - left, left);
        return left;
    }

    /** Why the record is not done; empty when it is. */
    private Optional<String> trouble(String record) {
        Optional<String> event = FailedEvent.of(record);
        if (event.isEmpty()) {
            return Optional.of("no failure record, left as it is");
        }
        InvokeResponse response =
                lambda.invoke(invoke -> invoke.functionName(function).payload(SdkBytes.fromUtf8String(event.get())));
        JsonNode answer = tree(response.payload());
        if (response.functionError() != null) {
            return Optional.of("failed: " + errorType(answer));
        }
        int failed = answer.path("batchItemFailures").size();
        return failed == 0 ? Optional.empty() : Optional.of(failed + " records failed again");
    }

    private static String errorType(JsonNode answer) {
        String type = answer.path("errorType").asText();
        return type.matches(CLASS_NAME) ? type : "error";
    }

    private static JsonNode tree(SdkBytes payload) {
        try {
            return JSON.readTree(payload.asUtf8String());
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
