package org.ishaar.notifier.decision.bounds;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Leave to send one text. Closed without having been used, it goes back to whoever gave it. */
public final class Permit implements AutoCloseable {

    private final Instant from;
    private final Consumer<Instant> back;
    private final AtomicBoolean used = new AtomicBoolean();

    private Permit(Instant from, Consumer<Instant> back) {
        this.from = from;
        this.back = back;
    }

    /** For what needs no permit, such as an entry that a pause will keep waiting. */
    public static Permit free() {
        return new Permit(Instant.EPOCH, from -> {});
    }

    static Permit of(Instant from, Consumer<Instant> back) {
        return new Permit(from, back);
    }

    /** Called when the text is handed over. */
    public void use() {
        used.set(true);
    }

    @Override
    public void close() {
        if (!used.getAndSet(true)) {
            back.accept(from);
        }
    }
}
