package org.ishaar.local.lambda;

import java.util.List;

/** A batch, or what bisecting left of one: its retries so far, and how often its records were sent to the function. */
record Slice(List<StreamRecord> records, int retries, int invocations) {

    static Slice first(List<StreamRecord> records) {
        return new Slice(records, 0, 0);
    }

    Slice invoked() {
        return new Slice(records, retries, invocations + 1);
    }

    Slice retried() {
        return new Slice(records, retries + 1, invocations);
    }

    Slice before(int index) {
        return new Slice(records.subList(0, index), retries, invocations);
    }

    Slice from(int index) {
        return new Slice(records.subList(index, records.size()), retries, invocations);
    }

    List<String> sequences() {
        return records.stream().map(StreamRecord::sequence).toList();
    }
}
