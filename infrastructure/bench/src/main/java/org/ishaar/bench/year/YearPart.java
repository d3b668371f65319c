package org.ishaar.bench.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Part;
import org.ishaar.bench.Section;

/** A year's changes written in one day, and ordinary days, at several rates of texts: backlogs, delays, costs, quotas. */
public final class YearPart implements Part {

    /** Complaints in a year, as the system is sized for. */
    static final int COMPLAINTS = 565_874;

    private static final List<Double> RATES = List.of(20.0, 100.0, 400.0);
    private static final long SEED = 8;
    private static final Path PLOT = Path.of("infrastructure/bench/year.svg");

    /** A slice that is written forty times as fast as a day, so that it piles up as a year's changes do. */
    private static final int QUICK_COMPLAINTS = 5_000;

    private static final int QUICK_HASTE = 40;
    private static final double MOST_CLEARING = 2;
    private static final double MOST_SECONDS = 60;

    @Override
    public String name() {
        return "year";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) throws IOException, InterruptedException {
        boolean full = depth == Depth.FULL;
        Arrivals busyDay = day(Quota.BUSY);
        List<Outcome> busy = Replays.of(busyDay, full ? RATES : List.of(Quota.DEFAULT_RATE), progress);
        List<Outcome> year = full
                ? Replays.of(Arrivals.of(COMPLAINTS, SEED), RATES, progress)
                : Replays.of(Arrivals.of(QUICK_COMPLAINTS, SEED).hastened(QUICK_HASTE), RATES.subList(0, 1), progress);
        if (full) {
            Files.writeString(PLOT, YearPlot.of(year));
        }
        String text = full ? report(year, busyDay, busy, progress) : Report.ofSlice(year.get(0), busy.get(0));
        return new Section("A year in a day", text, figures(year, busy.get(0)));
    }

    private static Arrivals day(int busyness) {
        return Arrivals.of(Math.round(COMPLAINTS * (float) busyness / Quota.WORKING_DAYS), SEED);
    }

    private static String report(List<Outcome> year, Arrivals busyDay, List<Outcome> busy, Consumer<String> progress)
            throws IOException, InterruptedException {
        Arrivals average = day(1);
        List<OrdinaryDay> days = List.of(
                new OrdinaryDay("average", average, Replays.of(average, RATES, progress)),
                new OrdinaryDay("busy", busyDay, busy));
        return new Report(year, days, Deployed.byDefault()).text();
    }

    private static List<Figure> figures(List<Outcome> year, Outcome busyAtDefault) {
        List<Outcome> all = new ArrayList<>(year);
        all.add(busyAtDefault);
        double texts = all.stream().mapToDouble(Outcome::texts).sum();
        double changes = all.stream().mapToDouble(one -> one.course().changes()).sum();
        return List.of(
                new Figure("year-texts-a-change", texts / changes, 1),
                new Figure("year-clearing-at-20-over-ideal", year.get(0).clearingOverIdeal(), MOST_CLEARING),
                new Figure(
                        "year-busy-day-p99-seconds-at-20",
                        busyAtDefault.course().delays().p99(),
                        MOST_SECONDS));
    }
}
