package org.ishaar.local.phone;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All phones that texts are sent to: the latest texts in memory, every one in the log when there is a folder for it. */
public final class Phones implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Phones.class.getName());
    private static final int NUMBERS = 10_000;
    private static final int TEXTS = 50;

    private final Clock clock;
    private final @Nullable PhoneLog log;
    private final Inboxes inboxes = new Inboxes(NUMBERS, TEXTS);
    private final OptOuts optOuts;
    private final PhoneRules rules;
    private final AtomicLong accepted = new AtomicLong();
    private final List<Consumer<Delivered>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Accepted>> carriers = new CopyOnWriteArrayList<>();

    private Phones(Clock clock, PhoneRules rules, @Nullable PhoneLog log) {
        this.clock = clock;
        this.rules = rules;
        this.log = log;
        this.optOuts = new OptOuts(clock);
    }

    public static Phones inMemory() {
        return inMemory(Clock.systemUTC());
    }

    public static Phones inMemory(Clock clock) {
        return inMemory(clock, PhoneRules.none());
    }

    public static Phones inMemory(Clock clock, PhoneRules rules) {
        return new Phones(clock, rules, null);
    }

    /** Phones that keep {@value PhoneLog#FILE_NAME} in this folder, and begin with the texts already in it. */
    public static Phones loggedIn(Path folder) {
        return loggedIn(folder, Clock.systemUTC(), PhoneRules.none());
    }

    public static Phones loggedIn(Path folder, Clock clock, PhoneRules rules) {
        Phones phones = new Phones(clock, rules, PhoneLog.in(folder));
        PhoneLog.forEach(folder, phones::remember);
        return phones;
    }

    public Clock clock() {
        return clock;
    }

    /**
     * Takes a text that SNS accepted to its phone, where the rules let it arrive. Returns when it is in the log, on the
     * phone, and shown to every listener.
     */
    public void deliver(Delivered text) {
        Accepted taken = new Accepted(text, fate(text));
        if (log != null) {
            log.append(taken);
        }
        remember(taken);
        carriers.forEach(carrier -> carrier.accept(taken));
        if (taken.fate().arrives()) {
            listeners.forEach(listener -> show(text, listener));
        }
    }

    private Fate fate(Delivered text) {
        return optOuts.contains(text.to()) ? rules.optedOut(text.to(), text.at()) : rules.next(text.to(), text.at());
    }

    private void remember(Accepted taken) {
        accepted.incrementAndGet();
        if (taken.fate().arrives()) {
            inboxes.add(taken.text());
        }
    }

    /** Called for each text that SNS accepts from now on, whether or not it arrives. */
    public void onAcceptance(Consumer<Accepted> carrier) {
        carriers.add(carrier);
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

    /** How many texts SNS ever accepted, those of earlier runs in the log included. */
    public long accepted() {
        return accepted.get();
    }

    /** How the phones answer. */
    public PhoneRules rules() {
        return rules;
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
