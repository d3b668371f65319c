package org.ishaar.local.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads in the functions' log which entry took which state. */
final class LogTap implements Consumer<String> {

    /** Spares a look into all other lines, of which there are more. */
    private static final String RECORDED = "\"event\":\"recorded\"";

    private static final JsonMapper JSON = new JsonMapper();

    /** What is told of each entry. */
    interface Entries {
        void recorded(ChangeKey key, String state, @Nullable String reason);
    }

    private final Entries entries;

    LogTap(Entries entries) {
        this.entries = entries;
    }

    @Override
    public void accept(String line) {
        if (line.contains(RECORDED)) {
            read(line);
        }
    }

    private void read(String line) {
        try {
            JsonNode told = JSON.readTree(line);
            ChangeKey key = new ChangeKey(
                    told.path("complaintId").asText(), told.path("changeId").asText());
            String reason = told.hasNonNull("reason") ? told.get("reason").asText() : null;
            entries.recorded(key, told.path("state").asText(), reason);
        } catch (JsonProcessingException noJson) {
            // A line that only looks like it: the file of the log has it.
            return;
        }
    }
}
