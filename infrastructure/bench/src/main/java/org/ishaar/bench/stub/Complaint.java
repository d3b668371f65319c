package org.ishaar.bench.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A complaint that is made up by its number, the same in the stream as in the table. */
public record Complaint(String id) {

    private static final Instant CHANGED = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public static Complaint numbered(long number) {
        return new Complaint("2026/3101/" + number);
    }

    /** In DynamoDB's JSON. */
    public ObjectNode item() {
        int last = Math.floorMod(id.hashCode(), 10_000);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        put(item, "complaintId", id);
        put(item, "status", "REGISTERED");
        put(item, "statusChangedAt", CHANGED.toString());
        put(item, "phoneNumber", "06 61 23 %02d %02d".formatted(last / 100, last % 100));
        put(item, "language", last % 2 == 0 ? "ar" : "fr");
        put(item, "office", "RABAT");
        return item;
    }

    private static void put(ObjectNode item, String name, String value) {
        item.putObject(name).put("S", value);
    }
}
