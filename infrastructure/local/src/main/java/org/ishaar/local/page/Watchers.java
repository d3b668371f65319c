package org.ishaar.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ishaar.local.lambda.DaemonThreads;

/** The open pages: each has a thread of its own, so that none waits for another. */
final class Watchers implements AutoCloseable {

    private static final int MOST = 16;
    private static final long BATCH_MILLIS = 200;

    private final Activity activity;
    private final Runnable onOpening;
    private final Semaphore free = new Semaphore(MOST);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("page"));

    Watchers(Activity activity, Runnable onOpening) {
        this.activity = activity;
        this.onOpening = onOpening;
    }

    /** Returns at once; the exchange goes on until the page or the runner ends. */
    void open(HttpExchange http, Numbers numbers) throws IOException {
        if (!free.tryAcquire()) {
            Answer.error(503, "too many pages are open: close one").send(http);
            return;
        }
        PageHeaders.set(http.getResponseHeaders());
        http.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        http.sendResponseHeaders(200, 0);
        threads.execute(() -> watch(http, numbers));
    }

    private void watch(HttpExchange http, Numbers numbers) {
        EventStream events = new EventStream(activity, numbers, http.getResponseBody());
        activity.add(events.mailbox());
        try (http) {
            events.begin();
            onOpening.run();
            while (!stopping.await(BATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                events.batch();
            }
        } catch (IOException closed) {
            // The ordinary end: whoever looked has closed the page.
            http.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            activity.remove(events.mailbox());
            free.release();
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        threads.shutdown();
    }
}
