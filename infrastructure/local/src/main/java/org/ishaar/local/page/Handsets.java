package org.ishaar.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.ishaar.local.phone.Accepted;
import org.ishaar.local.phone.CarrierReceipt;

/** The phones that were texted last, with their latest texts. */
final class Handsets {

    static final int KEPT = 500;

    /** Receipts to come of which a phone is told again; of more, when its next text comes. */
    private static final int RECEIPTS = 10_000;

    private final Clock clock;
    private final Consumer<String> listener;
    private final Map<String, Handset> byId = new LinkedHashMap<>();
    private final Map<String, Handset> byNumber = new LinkedHashMap<>();
    private final PriorityQueue<Due> receipts = new PriorityQueue<>(Comparator.comparing(Due::at));
    private long ids;
    private boolean forgets;

    private record Due(Instant at, String id) {}

    /** The listener is told which phone has changed, quickly: it is called under the lock. */
    Handsets(Clock clock, Consumer<String> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** The phone becomes the newest. */
    synchronized void accepted(Accepted text) {
        tellReceipts();
        Handset handset = Optional.ofNullable(byNumber.remove(text.text().to()))
                .orElseGet(() -> new Handset("phone-" + ++ids, text.text().to()));
        handset.add(text);
        byNumber.put(handset.number(), handset);
        byId.put(handset.id(), handset);
        text.fate().receipt().map(CarrierReceipt::due).ifPresent(due -> expect(due, handset.id()));
        if (byNumber.size() > KEPT) {
            forgetOldest();
        }
        listener.accept(handset.id());
    }

    private void expect(Instant due, String id) {
        if (receipts.size() < RECEIPTS) {
            receipts.add(new Due(due, id));
        }
    }

    private void forgetOldest() {
        forgets = true;
        Handset oldest = byNumber.values().iterator().next();
        byNumber.remove(oldest.number());
        byId.remove(oldest.id());
    }

    /** Tells of the phones whose receipts have come meanwhile. */
    synchronized void tellReceipts() {
        Instant now = clock.instant();
        for (Due due = receipts.peek(); due != null && !due.at().isAfter(now); due = receipts.peek()) {
            receipts.remove();
            listener.accept(due.id());
        }
    }

    synchronized int kept() {
        return byNumber.size();
    }

    synchronized boolean hasForgotten() {
        return forgets;
    }

    synchronized Optional<String> numberOf(String id) {
        return Optional.ofNullable(byId.get(id)).map(Handset::number);
    }

    synchronized void changed(String id) {
        listener.accept(id);
    }

    /** Those with the latest texts, the very latest first. */
    synchronized List<String> newest(int limit) {
        List<Handset> all = new ArrayList<>(byNumber.values());
        Collections.reverse(all);
        return all.stream().limit(limit).map(Handset::id).toList();
    }

    synchronized List<ObjectNode> json(Collection<String> some, Numbers numbers, PhoneModes modes) {
        Instant now = clock.instant();
        return some.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(handset -> handset.json(now, numbers)
                        .put("mode", modes.of(handset.number()).word()))
                .toList();
    }
}
