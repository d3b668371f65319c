package org.ishaar.local.costs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A year's bill, in sections. */
public final class Bill {

    private static final double MILLION = 1e6;
    private static final double GB = 1e9;
    private static final double MINUTES = 365 * 24 * 60;
    private static final double SECONDS = MINUTES * 60;
    private static final double NIGHTS = 365;
    private static final double MONTHS = 12;

    private final Inputs in;
    private final Map<String, List<Line>> sections = new LinkedHashMap<>();
    private List<Line> section = new ArrayList<>();

    Bill(Inputs in) {
        this.in = in;
        sms();
        tables();
        functions();
        api();
        events();
        watching();
        keeping();
    }

    /** Of the inputs that {@code inputs.properties} has. */
    public static Bill byDefault() {
        return new Bill(Inputs.defaults());
    }

    /** What each section comes to, in USD. */
    public Map<String, Double> usdBySection() {
        Map<String, Double> usd = new LinkedHashMap<>();
        sections.forEach((name, lines) -> usd.put(name, usd(lines)));
        return usd;
    }

    Map<String, List<Line>> sections() {
        return sections;
    }

    static double usd(List<Line> lines) {
        return lines.stream().mapToDouble(Line::usd).sum();
    }

    double usd() {
        return sections.values().stream().mapToDouble(Bill::usd).sum();
    }

    public double texts() {
        return in.of("complaints") * in.of("steps");
    }

    private void sms() {
        section("SMS");
        double abroad = texts() * in.of("share-abroad");
        double french = (texts() - abroad) * in.of("share-french");
        double arabic = texts() - abroad - french;
        line("Arabic, at home", arabic * in.of("parts-arabic"), "part", "price-part-home");
        line("French, at home", french * in.of("parts-french"), "part", "price-part-home");
        line("abroad", abroad, "part", "price-part-abroad");
    }

    private void tables() {
        section("DynamoDB");
        // Case management's own write is the first unit.
        double writes = texts() * (1 + in.of("write-units-per-text") + in.of("write-units-per-receipt"));
        double kept = in.of("complaints") * in.of("years-kept");
        double reads = texts() * (in.of("read-units-per-text") + in.of("read-units-per-receipt"))
                + MINUTES * in.of("read-units-per-minute")
                + NIGHTS * kept * in.of("read-units-per-audited-complaint")
                + in.of("api-calls") * in.of("read-units-per-api-call");
        double gb = kept * (in.of("bytes-per-complaint") + in.of("steps") * in.of("bytes-per-entry")) / GB;
        line("writes", writes / MILLION, "million units", "price-writes-million");
        line("reads, the audit's among them", reads / MILLION, "million units", "price-reads-million");
        line("storage", gb * MONTHS, "GB-month", "price-table-gb-month");
        line("point-in-time recovery", gb * MONTHS, "GB-month", "price-recovery-gb-month");
        double streamReads = SECONDS * in.of("stream-reads-per-second");
        line("the pipe's stream reads", streamReads / MILLION, "million", "price-stream-reads-million");
    }

    private void functions() {
        section("Lambda");
        double receipts = texts() / in.of("receipts-per-call");
        // Resender and orphans each minute, the auditor each fifth, the night's replay and audit.
        double scheduled = MINUTES * 2 + MINUTES / 5 + NIGHTS;
        double requests = texts() + receipts + scheduled + in.of("api-calls");
        double seconds = texts() * in.of("seconds-per-text")
                + receipts * in.of("seconds-per-receipts-call")
                + MINUTES * in.of("seconds-per-minute-runs")
                + NIGHTS * in.of("seconds-per-audit")
                + in.of("api-calls") * in.of("seconds-per-api-call");
        line("requests", requests / MILLION, "million", "price-requests-million");
        line("duration", seconds * in.of("gb-per-function"), "GB-second", "price-gb-second");
    }

    private void api() {
        section("Status API");
        line("calls", in.of("api-calls") / MILLION, "million", "price-api-calls-million");
        double gigabytes = in.of("api-calls") * in.of("kilobytes-per-answer") * 1000 / GB;
        line("data transfer", gigabytes, "GB", "price-transfer-gb");
        line("Cognito clients", in.of("clients") * MONTHS, "client-month", "price-client-month");
        double tokens = in.of("clients") * in.of("tokens-per-client-and-day") * NIGHTS;
        line("Cognito tokens", tokens / 1000, "thousand", "price-tokens-thousand");
    }

    private void events() {
        section("Events");
        double events = texts() * in.of("events-per-text") / MILLION;
        line("pipe", events, "million", "price-pipe-million");
        line("event bus", events, "million", "price-events-million");
    }

    private void watching() {
        section("CloudWatch");
        double bytes = texts() * (in.of("log-bytes-per-text") + in.of("log-bytes-per-receipt"))
                + MINUTES * in.of("log-bytes-per-minute-runs");
        line("logs taken in", bytes / GB, "GB", "price-log-gb");
        line("logs kept", bytes / GB * in.of("log-months-kept"), "GB-month", "price-log-gb-month");
        line("metrics", in.of("metrics") * MONTHS, "metric-month", "price-metric-month");
        line("alarms", in.of("alarm-metrics") * MONTHS, "metric-month", "price-alarm-metric-month");
        line("dashboard", in.of("dashboards") * MONTHS, "month", "price-dashboard-month");
    }

    private void keeping() {
        section("Keys, secrets, files");
        line("KMS keys", in.of("keys") * MONTHS, "key-month", "price-key-month");
        line("KMS requests", in.of("key-requests") / 1e4, "ten thousand", "price-key-requests-ten-thousand");
        line("secrets", in.of("secrets") * MONTHS, "secret-month", "price-secret-month");
        line("S3", in.of("file-gb") * MONTHS, "GB-month", "price-file-gb-month");
    }

    private void section(String name) {
        section = new ArrayList<>();
        sections.put(name, section);
    }

    private void line(String item, double quantity, String unit, String price) {
        section.add(new Line(item, quantity, unit, in.of(price)));
    }
}
