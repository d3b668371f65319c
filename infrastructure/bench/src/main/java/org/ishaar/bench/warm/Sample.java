package org.ishaar.bench.warm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ishaar.bench.Median;

/** All batches that one handler was given of a load, round by round. */
final class Sample {

    private static final double MICROS_A_MILLI = 1_000;

    private final List<List<Batch>> rounds = new ArrayList<>();

    void add(List<Batch> round) {
        rounds.add(round);
    }

    /** Of a batch in the middle. */
    double recordsASecond() {
        return Median.of(each(Batch::recordsASecond));
    }

    /** What this share of all records does not wait longer than for SNS to take their text, from their batch's start. */
    double waitMillis(double share) {
        List<Double> waits =
                all().stream().flatMap(batch -> batch.waitMillis().stream()).toList();
        return Median.quantile(waits, share);
    }

    /** Of a round in the middle; a batch alone is too short for the steps of 10 ms in which the system counts. */
    double cpuMicrosARecord() {
        return Median.of(rounds.stream().map(Sample::cpuMicrosARecord).toList());
    }

    private static double cpuMicrosARecord(List<Batch> round) {
        double cpu = round.stream().mapToLong(Batch::cpuMillis).sum() * MICROS_A_MILLI;
        return cpu / round.stream().mapToInt(Batch::records).sum();
    }

    /** Requests a text of those that the filter takes, over all batches. */
    double aText(ToDoubleFunction<Batch> count) {
        return each(count).stream().mapToDouble(Double::doubleValue).sum()
                / all().stream().mapToInt(Batch::records).sum();
    }

    private List<Double> each(ToDoubleFunction<Batch> of) {
        return all().stream().map(of::applyAsDouble).toList();
    }

    private List<Batch> all() {
        return rounds.stream().flatMap(List::stream).toList();
    }
}
