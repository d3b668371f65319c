package org.ishaar.notifier.audit;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts that the complaints table is read in, side by side.
 *
 * @param number from 0
 * @param after key of the item last read; null before the first
 * @param mark last key read that is a reference by the rule: only that is written down, any other may be anything
 * @param done whether all its items have been read
 */
public record Segment(
        int number, @Nullable String after, @Nullable String mark, boolean done) {

    /** Fixed: a run that goes on in another invocation must cut the table the same way. */
    public static final int COUNT = 16;

    static List<Segment> all() {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new Segment(number, null, null, false))
                .toList();
    }

    Segment read(@Nullable String last, @Nullable String lastReference) {
        return new Segment(number, last, lastReference == null ? mark : lastReference, last == null);
    }
}
