package org.ishaar.local.lambda;

import java.util.List;

/** What becomes of a slice: records that are done, slices to try next in this order, and what is given up, with why. */
record Plan(List<StreamRecord> done, List<Slice> next, List<Discard> discards) {

    /** A slice given up; the condition is the failure record's. */
    record Discard(Slice slice, String condition) {}

    static Plan done(Slice slice) {
        return new Plan(slice.records(), List.of(), List.of());
    }

    static Plan next(Slice... slices) {
        return new Plan(List.of(), List.of(slices), List.of());
    }

    static Plan discard(Slice slice, String condition) {
        return new Plan(List.of(), List.of(), List.of(new Discard(slice, condition)));
    }

    Plan after(List<StreamRecord> earlier) {
        return new Plan(earlier, next, discards);
    }
}
