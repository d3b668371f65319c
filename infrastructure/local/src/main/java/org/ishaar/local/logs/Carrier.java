package org.ishaar.local.logs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ishaar.local.phone.Accepted;
import org.ishaar.local.phone.CarrierReceipt;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.PhoneLog;
import org.ishaar.local.phone.Phones;
import org.jspecify.annotations.Nullable;

/** Owes a receipt for each text that gets one, and logs it when its time has come. */
public final class Carrier implements AutoCloseable {

    /** After a log that could not be written. */
    private static final long ERROR_MILLIS = 1000;

    private final DeliveryLogs logs;
    private final Clock clock;
    private final Consumer<String> report;
    private final PriorityQueue<Owed> owed = new PriorityQueue<>(Comparator.comparing(Owed::due));
    private final Thread thread = new Thread(this::run, "carrier");
    private boolean stopped;

    private Carrier(DeliveryLogs logs, Phones phones, Consumer<String> report) {
        this.logs = logs;
        this.clock = phones.clock();
        this.report = report;
        thread.setDaemon(true);
    }

    /** Owes for every text from now on, but logs nothing before {@link #start}. */
    public static Carrier of(Phones phones, DeliveryLogs logs, Consumer<String> report) {
        Carrier carrier = new Carrier(logs, phones, report);
        phones.onAcceptance(carrier::owe);
        return carrier;
    }

    /** Owes also what a killed runner left: what the phones' log of this folder asks for and the logs lack. */
    public void owesWhatIsMissing(Path phones) {
        Set<String> logged = logs.messageIds();
        PhoneLog.forEach(phones, accepted -> {
            if (!logged.contains(accepted.text().messageId())) {
                owe(accepted);
            }
        });
    }

    public void start() {
        thread.start();
    }

    private synchronized void owe(Accepted accepted) {
        accepted.fate().receipt().ifPresent(receipt -> owed.add(new Owed(accepted.text(), receipt)));
        notifyAll();
    }

    /** Whether a receipt is still to be logged within this time. */
    public synchronized boolean owesWithin(Duration time) {
        Owed next = owed.peek();
        return next != null && !next.due().isAfter(clock.instant().plus(time));
    }

    public synchronized int owed() {
        return owed.size();
    }

    private void run() {
        try {
            for (Owed next = await(); next != null; next = await()) {
                log(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next one whose time has come; null at the end. It stays owed until it is logged. */
    private synchronized @Nullable Owed await() throws InterruptedException {
        while (!stopped) {
            Owed next = owed.peek();
            long millis = next == null
                    ? Long.MAX_VALUE
                    : Duration.between(clock.instant(), next.due()).toMillis();
            if (next != null && millis <= 0) {
                return next;
            }
            TimeUnit.MILLISECONDS.timedWait(this, millis);
        }
        return null;
    }

    private void log(Owed next) throws InterruptedException {
        try {
            logs.write(next.text(), next.receipt(), clock.instant());
            paid(next);
        } catch (UncheckedIOException e) {
            report.accept("A receipt is not logged yet, it will be tried again: " + e.getMessage());
            Thread.sleep(ERROR_MILLIS);
        }
    }

    private synchronized void paid(Owed next) {
        owed.remove(next);
    }

    /** What is still owed is left to the next start. */
    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private record Owed(Delivered text, CarrierReceipt receipt) {

        Instant due() {
            return receipt.due();
        }
    }
}
