package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Bidi;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.UtcMillis;
import org.ishaar.local.phone.Accepted;
import org.ishaar.local.phone.CarrierReceipt;
import org.ishaar.local.phone.Countries;
import org.ishaar.local.phone.Delivered;

/** One phone and its latest texts, those that did not arrive among them. Guarded by the lock of {@link Handsets}. */
final class Handset {

    static final int TEXTS = 20;

    private final String id;
    private final String number;
    private final Deque<Accepted> texts = new ArrayDeque<>();

    Handset(String id, String number) {
        this.id = id;
        this.number = number;
    }

    /** Says nothing of the number; the same as long as the runner runs. */
    String id() {
        return id;
    }

    String number() {
        return number;
    }

    void add(Accepted text) {
        texts.addLast(text);
        if (texts.size() > TEXTS) {
            texts.removeFirst();
        }
    }

    ObjectNode json(Instant now, Numbers numbers) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("number", numbers.show(number)).put("country", Countries.of(number));
        ArrayNode list = json.putArray("texts");
        texts.forEach(text -> list.add(json(text, now)));
        return json;
    }

    private static ObjectNode json(Accepted accepted, Instant now) {
        Delivered text = accepted.text();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("messageId", text.messageId()).put("at", UtcMillis.of(text.at()));
        text.senderId().ifPresent(sender -> json.put("from", sender));
        json.put("text", text.text()).put("rtl", isRightToLeft(text.text()));
        putSize(json, SmsText.of(text.text()));
        json.put("receipt", "none");
        accepted.fate()
                .receipt()
                .filter(receipt -> !receipt.due().isAfter(now))
                .ifPresent(receipt -> put(json, receipt));
        return json;
    }

    private static void put(ObjectNode json, CarrierReceipt receipt) {
        json.put("receipt", receipt.delivered() ? "delivered" : "refused");
    }

    static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    static void putSize(ObjectNode json, SmsText text) {
        json.put("encoding", text.encoding().name()).put("units", text.units());
        json.put("limit", text.encoding().single()).put("parts", text.parts());
    }
}
