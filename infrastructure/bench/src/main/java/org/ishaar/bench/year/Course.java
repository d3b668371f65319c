package org.ishaar.bench.year;

import java.util.Arrays;
import java.util.stream.IntStream;

/** When each change was written and its text was taken, in milliseconds after opening, in the order of sending. */
final class Course {

    /** Five minutes of simulated time. */
    static final int SAMPLE = 5 * 60_000;

    private static final double MILLIS = 1000;

    private final int[] written;
    private final int[] sent;
    private int count;

    Course(int changes) {
        written = new int[changes];
        sent = new int[changes];
    }

    /** @throws IllegalStateException when more is sent than was written */
    void sent(long writtenAt, long sentAt) {
        if (count == written.length) {
            throw new IllegalStateException("more was sent than was written");
        }
        written[count] = (int) writtenAt;
        sent[count] = (int) sentAt;
        count++;
    }

    boolean isComplete() {
        return count == written.length;
    }

    int count() {
        return count;
    }

    int changes() {
        return written.length;
    }

    /** When the last text went out, in seconds after opening. */
    double endedAt() {
        return Arrays.stream(sent).max().orElse(0) / MILLIS;
    }

    /** When the last change was written, in seconds after opening. */
    double writtenUntil() {
        return lastWriting() / MILLIS;
    }

    /** Changes not yet sent then. */
    long leftAtTheEndOfWriting() {
        int last = lastWriting();
        return Arrays.stream(sent).filter(time -> time > last).count();
    }

    private int lastWriting() {
        return Arrays.stream(written).max().orElse(0);
    }

    /** Changes written and not yet sent at the end of each sample. */
    int[] backlog() {
        int samples = Arrays.stream(sent).max().orElse(0) / SAMPLE + 1;
        int[] backlog = new int[samples];
        for (int i = 0; i < written.length; i++) {
            backlog[written[i] / SAMPLE]++;
            backlog[sent[i] / SAMPLE]--;
        }
        for (int sample = 1; sample < samples; sample++) {
            backlog[sample] += backlog[sample - 1];
        }
        return backlog;
    }

    Delays delays() {
        return Delays.of(IntStream.range(0, count).map(i -> sent[i] - written[i]));
    }

    /** Those of the changes written in each sample; {@link Delays#NONE} where nothing was. */
    Delays[] delaysByWriting() {
        int samples = lastWriting() / SAMPLE + 1;
        int[] ends = new int[samples + 1];
        for (int time : written) {
            ends[time / SAMPLE + 1]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] next = ends.clone();
        int[] delays = new int[written.length];
        for (int i = 0; i < written.length; i++) {
            delays[next[written[i] / SAMPLE]++] = sent[i] - written[i];
        }
        return IntStream.range(0, samples)
                .mapToObj(sample -> Delays.of(Arrays.stream(delays, ends[sample], ends[sample + 1])))
                .toArray(Delays[]::new);
    }
}
