package org.ishaar.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Server-sent events to one page: all that is kept, then what changes, batch by batch. */
final class EventStream {

    /** A pulse every so many batches: once a second. */
    static final int BATCHES_A_PULSE = 5;

    private final Activity activity;
    private final Numbers numbers;
    private final OutputStream out;
    private final Mailbox mailbox = new Mailbox();
    private int batches;

    EventStream(Activity activity, Numbers numbers, OutputStream out) {
        this.activity = activity;
        this.numbers = numbers;
        this.out = out;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** What is kept; what changes from the time that the mailbox was given out comes after it. */
    void begin() throws IOException {
        out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
        List<ChangeKey> rows = activity.changes().newest(Activity.ROWS);
        snapshot.set("changes", array(activity.changes().json(rows)));
        List<String> phones = activity.handsets().newest(Activity.PHONES);
        snapshot.set("phones", array(activity.phones(phones, numbers)));
        snapshot.set("pulse", activity.pulse());
        send("snapshot", snapshot);
    }

    /** What changed since the last batch, each in its latest version; to be called five times a second. */
    void batch() throws IOException {
        activity.handsets().tellReceipts();
        send("changes", activity.changes().json(mailbox.takeRows()));
        send("phones", activity.phones(mailbox.takePhones(), numbers));
        if (++batches % BATCHES_A_PULSE == 0) {
            send("pulse", activity.pulse());
        }
    }

    private void send(String event, List<ObjectNode> some) throws IOException {
        if (!some.isEmpty()) {
            send(event, array(some));
        }
    }

    private void send(String event, JsonNode data) throws IOException {
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static JsonNode array(List<ObjectNode> some) {
        return JsonNodeFactory.instance.arrayNode().addAll(some);
    }
}
