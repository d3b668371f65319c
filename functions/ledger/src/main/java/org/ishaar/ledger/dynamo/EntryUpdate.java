package org.ishaar.ledger.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ishaar.complaint.Notification;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The update from one version of an entry to the next: only what differs, so that a settle and an erasure that meet do
 * not undo each other, under the condition that state and attempt are as they were read. Words of two carriers that come
 * at once change neither: the list that they are noted in only grows, so its length must be as read too. And what was
 * erased meanwhile must not be told of again.
 */
final class EntryUpdate {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> set = new ArrayList<>();
    private final List<String> remove = new ArrayList<>();

    private EntryUpdate() {}

    static UpdateItemRequest of(Notification asRead, Notification next) {
        Map<String, AttributeValue> before = EntryItem.of(asRead);
        Map<String, AttributeValue> after = EntryItem.of(next);
        EntryUpdate update = new EntryUpdate();
        TreeSet<String> attributes = new TreeSet<>(before.keySet());
        attributes.addAll(after.keySet());
        attributes.forEach(attribute -> update.compare(attribute, before.get(attribute), after.get(attribute)));
        return update.request(asRead, next);
    }

    private void compare(String attribute, @Nullable AttributeValue before, @Nullable AttributeValue after) {
        if (after == null) {
            remove.add(name(attribute));
        } else if (!after.equals(before)) {
            set.add(name(attribute) + " = " + value(attribute, after));
        }
    }

    private UpdateItemRequest request(Notification asRead, Notification next) {
        String condition = name("state") + " = "
                + value("stateAsRead", AttributeValue.fromS(asRead.state().name()))
                + " AND " + name("attempt") + " = "
                + value("attemptAsRead", AttributeValue.fromS(EntryItem.attempt(asRead)))
                + receiptsAsRead(asRead, next)
                + expiryAsRead(asRead, next);
        return UpdateItemRequest.builder()
                .key(EntryItem.key(asRead.change()))
                .updateExpression(expression())
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private String receiptsAsRead(Notification asRead, Notification next) {
        int read = asRead.receipts().size();
        if (next.receipts().size() == read) {
            return "";
        }
        String list = name("receipts");
        return read == 0
                ? " AND attribute_not_exists(" + list + ")"
                : " AND size(" + list + ") = " + value("receiptsAsRead", AttributeValue.fromN(Integer.toString(read)));
    }

    /** An erasure, too, leaves state and attempt alone. */
    private String expiryAsRead(Notification asRead, Notification next) {
        return next.saysMoreOfTheCitizenThan(asRead)
                ? " AND " + name("expiresAt") + " = " + value("expiryAsRead", EntryItem.expiry(asRead))
                : "";
    }

    /** Null where nothing differs: the condition is still checked. */
    private @Nullable String expression() {
        String sets = set.isEmpty() ? "" : "SET " + String.join(", ", set);
        String removes = remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove);
        return set.isEmpty() && remove.isEmpty() ? null : sets + removes;
    }

    private String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    private String value(String name, AttributeValue value) {
        values.put(":" + name, value);
        return ":" + name;
    }
}
