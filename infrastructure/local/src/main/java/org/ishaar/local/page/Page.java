package org.ishaar.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.util.function.Consumer;
import org.ishaar.complaint.Language;
import org.ishaar.local.lambda.Invocable;
import org.jspecify.annotations.Nullable;

/** The page of the runner: told of what passes by, it serves it, live, to a browser on this machine. */
public final class Page implements AutoCloseable {

    private final Activity activity;
    private final LedgerLook ledger;
    private final Watchers watchers;
    private final HttpHandler handler;

    private Page(Machine machine) {
        activity = new Activity(machine.phones().clock(), machine.phones());
        machine.phones().onAcceptance(activity::accepted);
        ledger = LedgerLook.start(machine, activity);
        watchers = new Watchers(activity, this::readNewest);
        FaultSwitch faults = new FaultSwitch(machine, activity.counts(), ledger);
        handler = new PageHandler(watchers, new Facts(faults), new Commands(activity, machine, faults));
    }

    /** To be made before the first text, and closed before what it works on. */
    public static Page of(Machine machine) {
        return new Page(machine);
    }

    private void readNewest() {
        activity.changes()
                .notAsInLedger(activity.changes().newest(Activity.ROWS))
                .forEach(ledger::read);
    }

    /** Takes every line of the functions' log. */
    public Consumer<String> log() {
        return new LogTap(this::recorded);
    }

    private void recorded(ChangeKey key, String state, @Nullable String reason) {
        activity.recorded(key, state, reason);
        ledger.read(key);
    }

    /** The function in place of which the complaints table's stream is to invoke this. */
    public Invocable watching(Invocable function, Language defaultLanguage) {
        return new StreamTap(function, defaultLanguage, activity::handedOver);
    }

    /** Whether a call is for the page, not for the API. */
    public static boolean isFor(HttpExchange http) {
        String path = http.getRequestURI().getPath();
        return path.equals("/") || path.startsWith(PageHandler.FOLDER);
    }

    public HttpHandler handler() {
        return handler;
    }

    @Override
    public void close() {
        watchers.close();
        ledger.close();
    }
}
