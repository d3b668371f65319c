package org.ishaar.bench.year;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ishaar.bench.Table;
import org.ishaar.local.costs.Bill;

/** What the replays say, in words and tables. */
record Report(List<Outcome> year, List<OrdinaryDay> days, Deployed deployed) {

    private static final String WHAT = """
            Five steps each of 565,874 complaints, 2,829,370 changes in all, written in one day by
            [office hours](src/main/java/org/ishaar/bench/year/OfficeDay.java) with bursts in the last hour, through the
            deployed decisions (`Notifier`, `Resender`, permits) with the ledger in memory, simulated clocks, 5 ms for
            each call to a table and 20 ms for SNS. The stream has one shard and `StreamLanes` lanes; the resender starts
            at every full minute. `TextsPerSecond` is the rate, quiet hours and daily ceilings are off. A change that
            finds no permit waits as WAITING/PACED for the resender, as deployed. Every change was texted once, and each
            complaint's five in order: the replay fails otherwise. Times are simulated, so they are the same on every
            machine.

            """;

    private static final String PLOT = """

            ![Backlog by the hour, and the median delay by the time of writing, at 20, 100 and 400 texts a second](year.svg)

            """;

    private static final String CLEARING = """
            A backlog clears more slowly than the rate: at 20 texts a second it takes %.2f times as long as 20 a second
            would. The resender sends in 45 seconds of each minute, for it leaves the last 15 of its 60 to end in; and a
            text a second is set aside for each of %d senders, which only a sender with a single text at hand uses. A
            permit is good for a second, so one second can have a few texts more than the rate; what SNS refuses then waits
            for a minute.

            """;

    private static final String ORDINARY = """
            An ordinary year spreads them over 250 working days of the same profile; a busy day has three times an
            average day's. `DailyCeiling`, %,d by default, must be above a busy day's texts, or some wait for the next.

            """;

    private static final String ASK = """

            **Ask AWS for %s, and for a monthly spend limit of %,.0f USD.** A busy day's fullest minute brings %.1f changes
            a second; %.0f texts a second send them at once while half is kept for what waits, and SNS allows %.0f
            ([AWS General Reference](https://docs.aws.amazon.com/general/latest/gr/sns.html); it differs by region, and
            what a carrier or a number takes can be less: to be checked under Service Quotas for the account). A busy day's
            texts that an outage has kept back clear in about %s at %.0f. Where AWS grants more, raise `TextsPerSecond`. The
            spend limit is for a month of 23 working days, five of them busy; AWS starts every account with
            [1 USD](https://docs.aws.amazon.com/sns/latest/dg/channels-sms-awssupport-spend-threshold.html).

            A year costs, by the [cost model](../costs.md) with its default prices:

            """;

    String text() {
        return WHAT
                + yearTable()
                + PLOT
                + said(CLEARING, year.get(0).clearingOverIdeal(), deployed.senders())
                + said(ORDINARY, deployed.dailyCeiling())
                + daysTable()
                + ask()
                + costTable();
    }

    static String ofSlice(Outcome slice, Outcome busy) {
        return said(
                "%,d changes at %.0f texts a second: all texted once, in order; %,d waited at most, %s at the median.\n"
                        + "A busy day at %.0f: %s at the median.\n",
                slice.course().changes(),
                slice.textsPerSecond(),
                slice.largestBacklog(),
                Span.of(slice.course().delays().median()),
                busy.textsPerSecond(),
                Span.of(busy.course().delays().median()));
    }

    private Table yearTable() {
        Table table = new Table(
                "texts a second",
                "largest backlog",
                "median delay",
                "99 % within",
                "longest",
                "last text after opening",
                "texts in the fullest second");
        for (Outcome outcome : year) {
            Delays delays = outcome.course().delays();
            table.row(
                    whole(outcome.textsPerSecond()),
                    whole(outcome.largestBacklog()),
                    Span.of(delays.median()),
                    Span.of(delays.p99()),
                    Span.of(delays.worst()),
                    Span.of(outcome.course().endedAt()),
                    whole(outcome.busiestSecond()));
        }
        return table;
    }

    private Table daysTable() {
        Table table = new Table(
                "day",
                "texts",
                "a second in the fullest minute",
                "texts a second",
                "median delay",
                "99 % within",
                "longest");
        for (OrdinaryDay day : days) {
            for (Outcome outcome : day.outcomes()) {
                Delays delays = outcome.course().delays();
                table.row(
                        day.name(),
                        whole(day.arrivals().changes()),
                        day.arrivals().busiestMinute(),
                        whole(outcome.textsPerSecond()),
                        Span.of(delays.median()),
                        Span.of(delays.p99()),
                        Span.of(delays.worst()));
            }
        }
        return table;
    }

    private String ask() {
        Arrivals busy = days.get(days.size() - 1).arrivals();
        double peak = busy.busiestMinute();
        double rate = Quota.rateFor(peak, deployed.senders());
        double sms = Bill.byDefault().usdBySection().getOrDefault("SMS", 0.0);
        double allowed = Quota.DEFAULT_RATE;
        double keptBack = busy.changes() / allowed * year.get(0).clearingOverIdeal();
        return said(
                ASK,
                Quota.sentence(rate, year),
                Quota.spendLimit(sms),
                peak,
                rate,
                allowed,
                Span.of(keptBack),
                allowed);
    }

    private static Table costTable() {
        Bill bill = Bill.byDefault();
        Map<String, Double> usd = bill.usdBySection();
        double all = usd.values().stream().mapToDouble(Double::doubleValue).sum();
        double rest = all;
        Table table = new Table("", "USD a year", "USD a text");
        for (String section : List.of("SMS", "DynamoDB", "Lambda")) {
            double ofSection = usd.getOrDefault(section, 0.0);
            rest -= ofSection;
            table.row(section, whole(ofSection), aText(ofSection, bill));
        }
        table.row("the rest: API, events, logs, alarms, keys", whole(rest), aText(rest, bill));
        return table.row("all", whole(all), aText(all, bill));
    }

    private static String aText(double usd, Bill bill) {
        return said("%.6f", usd / bill.texts());
    }

    private static String whole(double number) {
        return said("%,.0f", number);
    }

    private static String said(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
