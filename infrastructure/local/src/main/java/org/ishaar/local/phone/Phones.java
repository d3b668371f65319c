package org.ishaar.local.phone;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All phones that texts are sent to: the latest ones in memory, every one in the log when there is a folder for it. */
public final class Phones implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Phones.class.getName());
    private static final int NUMBERS = 10_000;
    private static final int TEXTS = 50;

    private final Clock clock;
    private final @Nullable PhoneLog log;
    private final Inboxes inboxes = new Inboxes(NUMBERS, TEXTS);
    private final OptOuts optOuts;
    private final List<Consumer<Delivered>> listeners = new CopyOnWriteArrayList<>();

    private Phones(Clock clock, @Nullable PhoneLog log) {
        this.clock = clock;
        this.log = log;
        this.optOuts = new OptOuts(clock);
    }

    public static Phones inMemory() {
        return inMemory(Clock.systemUTC());
    }

    public static Phones inMemory(Clock clock) {
        return new Phones(clock, null);
    }

    /** Phones that keep {@value PhoneLog#FILE_NAME} in this folder, and begin with the texts already in it. */
    public static Phones loggedIn(Path folder) {
        return loggedIn(folder, Clock.systemUTC());
    }

    public static Phones loggedIn(Path folder, Clock clock) {
        Phones phones = new Phones(clock, PhoneLog.in(folder));
        PhoneLog.forEach(folder, phones.inboxes::add);
        return phones;
    }

    public Clock clock() {
        return clock;
    }

    /** Returns when the text is in the log, on the phone, and shown to every listener. */
    public void deliver(Delivered text) {
        if (log != null) {
            log.append(text);
        }
        inboxes.add(text);
        listeners.forEach(listener -> show(text, listener));
    }

    /** Called for each new text in the thread that delivers it, so it should be quick. */
    public void onDelivery(Consumer<Delivered> listener) {
        listeners.add(listener);
    }

    /** The latest texts of one number, oldest first. */
    public List<Delivered> texts(String number) {
        return inboxes.of(number);
    }

    /** The latest texts of each number that has any. */
    public Map<String, List<Delivered>> texts() {
        return inboxes.all();
    }

    /** How many texts ever reached a phone, those of earlier runs in the log included. */
    public long total() {
        return inboxes.total();
    }

    /** How many texts ever reached this number; counted anew once {@value #NUMBERS} others were texted since. */
    public long total(String number) {
        return inboxes.total(number);
    }

    /** Empties the inboxes; counts and log stay. */
    public void clear() {
        inboxes.clear();
    }

    public void clear(String number) {
        inboxes.clear(number);
    }

    public OptOuts optOuts() {
        return optOuts;
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }

    // The text is on the phone by now: a display that fails must not tell the sender otherwise.
    @SuppressWarnings("checkstyle:IllegalCatch")
    private static void show(Delivered text, Consumer<Delivered> listener) {
        try {
            listener.accept(text);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "a listener failed on {0}: {1}",
                    text,
                    e.getClass().getName());
        }
    }
}
