package org.ishaar.bench.year;

import java.util.Arrays;

/**
 * What came of one replay.
 *
 * @param textsPerSecond the rate
 * @param texts that SNS was handed
 * @param busiestSecond most of them within one second
 */
record Outcome(double textsPerSecond, Course course, long texts, int busiestSecond) {

    /** Most changes that were written and not yet sent. */
    int largestBacklog() {
        return Arrays.stream(course.backlog()).max().orElse(0);
    }

    /**
     * How much longer it took to clear what was left when the last change was written than the rate alone would take; 1
     * where nothing to speak of was left.
     */
    double clearingOverIdeal() {
        double ideal = course.leftAtTheEndOfWriting() / textsPerSecond;
        return ideal < 1 ? 1 : (course.endedAt() - course.writtenUntil()) / ideal;
    }
}
