package org.ishaar.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/** Keeps what it is sent; a status of "poison" fails, and a held gate keeps an invocation waiting. */
final class RecordingHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final List<List<String>> batches = new ArrayList<>();
    private final Map<String, List<String>> statuses = new TreeMap<>();
    final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        gate.acquireUninterruptibly();
        List<String> batch = new ArrayList<>();
        try {
            for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
                String id = record.getDynamodb()
                        .getKeys()
                        .values()
                        .iterator()
                        .next()
                        .getS();
                var image = record.getDynamodb().getNewImage();
                String status = image == null ? "gone" : String.valueOf(image.get("status"));
                batch.add(id);
                if (status.contains("poison")) {
                    return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(
                            record.getDynamodb().getSequenceNumber())));
                }
                keep(id, status);
            }
            return new StreamsEventResponse(List.of());
        } finally {
            gate.release();
            keep(batch);
        }
    }

    private synchronized void keep(List<String> batch) {
        batches.add(batch);
    }

    private synchronized void keep(String id, String status) {
        statuses.computeIfAbsent(id, absent -> new ArrayList<>()).add(status);
    }

    synchronized List<List<String>> batches() {
        return List.copyOf(batches);
    }

    /** The statuses of each complaint, in the order in which they came. */
    synchronized Map<String, List<String>> statuses() {
        return new TreeMap<>(statuses);
    }
}
