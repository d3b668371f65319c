package org.ishaar.bench.warm;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Section;
import org.ishaar.bench.Table;
import org.ishaar.bench.warm.Rounds.Duel;

/** Rates, waits and costs as tables. */
record Report(Map<Load, Duel> duels) {

    private static final double MOST_RATE = 0.1;
    private static final double MOST_CPU = 1;
    private static final double MOST_REQUESTS = 3;

    Section section() {
        return new Section(
                "Warm",
                "Both handlers take the same batches in turn, every record about another complaint.\n\n"
                        + "SNS answers after 20 ms, DynamoDB after 5 ms. A text's wait counts from its batch's start:\n\n"
                        + rates()
                        + "\nNo latency: processor time of the whole function, Lambda's runtime included:\n\n"
                        + processor()
                        + "\nDynamoDB per text, by batch size; what is the function's own (brake, pace, counts) is shared"
                        + " by a batch:\n\n"
                        + dynamoDb(),
                List.of(
                        new Figure("warm-tutorial-rate-over-ours", rate(), MOST_RATE),
                        new Figure("warm-cpu-over-tutorial", cpu(), MOST_CPU),
                        new Figure("dynamodb-requests-per-text", requests(), MOST_REQUESTS)));
    }

    private String rates() {
        Table table = new Table(
                "records in a batch",
                "tutorial: records/s",
                "ours: records/s",
                "ours over tutorial",
                "tutorial: p50 ms",
                "p99 ms",
                "ours: p50 ms",
                "p99 ms");
        each(
                true,
                (records, duel) -> table.row(
                        records,
                        duel.tutorial().recordsASecond(),
                        duel.ours().recordsASecond(),
                        duel.ours().recordsASecond() / duel.tutorial().recordsASecond(),
                        duel.tutorial().waitMillis(0.5),
                        duel.tutorial().waitMillis(0.99),
                        duel.ours().waitMillis(0.5),
                        duel.ours().waitMillis(0.99)));
        return table.toString();
    }

    private String processor() {
        Table table = new Table(
                "records in a batch",
                "tutorial: CPU µs a record",
                "ours: CPU µs a record",
                "ours over tutorial",
                "tutorial: records/s",
                "ours: records/s");
        each(
                false,
                (records, duel) -> table.row(
                        records,
                        duel.tutorial().cpuMicrosARecord(),
                        duel.ours().cpuMicrosARecord(),
                        duel.ours().cpuMicrosARecord() / duel.tutorial().cpuMicrosARecord(),
                        duel.tutorial().recordsASecond(),
                        duel.ours().recordsASecond()));
        return table.toString();
    }

    private String dynamoDb() {
        Table table = new Table(
                "records in a batch",
                "tutorial: requests",
                "ours: about the text",
                "ours: own",
                "tutorial: write units",
                "ours: write units",
                "tutorial: read units",
                "ours: read units");
        each(
                true,
                (records, duel) -> table.row(
                        records,
                        duel.tutorial().aText(Report::aboutTexts),
                        duel.ours().aText(Report::aboutTexts),
                        duel.ours().aText(Report::own),
                        duel.tutorial().aText(Batch::writeUnits),
                        duel.ours().aText(Batch::writeUnits),
                        duel.tutorial().aText(Batch::readUnits),
                        duel.ours().aText(Batch::readUnits)));
        return table.toString();
    }

    private void each(boolean waits, BiConsumer<Integer, Duel> row) {
        duels.forEach((load, duel) -> {
            if (load.waits() == waits) {
                row.accept(load.records(), duel);
            }
        });
    }

    private double rate() {
        Duel duel = deployed(true);
        return duel.tutorial().recordsASecond() / duel.ours().recordsASecond();
    }

    private double cpu() {
        Duel duel = deployed(false);
        return duel.ours().cpuMicrosARecord() / duel.tutorial().cpuMicrosARecord();
    }

    private double requests() {
        return deployed(true).ours().aText(Report::aboutTexts);
    }

    private Duel deployed(boolean waits) {
        return duels.entrySet().stream()
                .filter(entry -> entry.getKey().records() == Load.DEPLOYED
                        && entry.getKey().waits() == waits)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static double aboutTexts(Batch batch) {
        return count(batch, call -> !call.contains("#") && !call.equals("Publish") ? 1 : 0);
    }

    private static double own(Batch batch) {
        return count(batch, call -> call.contains("#") ? 1 : 0);
    }

    private static double count(Batch batch, ToDoubleFunction<String> weight) {
        return batch.calls().entrySet().stream()
                .mapToDouble(call -> weight.applyAsDouble(call.getKey()) * call.getValue())
                .sum();
    }
}
