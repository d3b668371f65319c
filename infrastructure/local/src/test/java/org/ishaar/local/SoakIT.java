package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishaar.local.phone.PhoneLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A court files a week's decisions at once, on a bad day: 20,000 changes of 8,000 complaints, an SNS that takes 50 a
 * second, a carrier that fails every twentieth text, an outage in the middle, two kills. Not part of {@code make test}:
 * {@code make soak}.
 */
class SoakIT {

    private static final BigFeed FEED = new BigFeed(8000, List.of("REGISTERED", "FORWARDED", "SHELVED"), 4000);

    /** The account's rate is known to its operators, who set it: sending is paced, and what is above is refused. */
    private static final List<String> ACCOUNT = List.of("--time-scale", "30", "--parameter", "TextsPerSecond=50");

    private static final String RATE = "{\"faults\":[{\"kind\":\"RATE\",\"perSecond\":50}]}";
    private static final String OUTAGE = "{\"faults\":[{\"kind\":\"DOWN\"}]}";
    private static final String BAD_NETWORK = "{\"phones\":[{\"answer\":\"REFUSE\",\"share\":0.05,"
            + "\"providerResponse\":\"Phone is currently unreachable/unavailable\"}]}";

    private static final String UNKNOWN = "FAILED/UNCERTAIN";

    /** OVERTAKEN is a text that a carrier gave back when a later change's was out. */
    private static final List<String> ENDS =
            List.of("DELIVERED", "UNDELIVERED/NOT_REACHED", "SUPPRESSED/OVERTAKEN", UNKNOWN);

    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final Duration OUTAGE_LASTS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(15);
    private static final Pattern SNS = Pattern.compile("SNS +(http\\S+)");

    private final PrintStream out = System.out;
    private final Instant started = Instant.now();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsEverybodyInOrderWhatTheLedgerSaysTheyWereTold() throws Exception {
        Path feed = FEED.write(folder.resolve("feed.jsonl"));
        try (RunnerProcess first = run("first", feed)) {
            await(first, 5000);
            out.println("soak: kill -9");
            first.kill();
        }
        try (RunnerProcess second = run("second", feed)) {
            await(second, 9000);
            setFaults(second, OUTAGE);
            LockSupport.parkNanos(OUTAGE_LASTS.toNanos());
            setFaults(second, RATE);
            await(second, 14_000);
            out.println("soak: kill -9");
            second.kill();
        }
        try (RunnerProcess last = run("last", feed, "--exit-when-idle")) {
            await(last, Long.MAX_VALUE);
            assertThat(last.await(1)).as(last.printed()).isZero();
            out.println(last.printed()
                    .lines()
                    .skip(Math.max(0, last.printed().lines().count() - 8))
                    .collect(Collectors.joining("\n")));
        }
        judge(LeftBehind.in(folder.resolve("data")));
    }

    private void judge(LeftBehind left) {
        Map<String, Long> states = left.states();
        assertThat(states.keySet()).isSubsetOf(ENDS);
        assertThat(left.ends()).hasSize(FEED.size());
        Set<String> onPhones = left.times().keySet();
        left.ends().forEach((change, end) -> assertAgrees(left, change, end, onPhones.contains(change)));
        left.assertInOrder(FEED);
        int twice = left.assertTwiceOnlyWhereTakenOver();
        int told = onPhones.size();
        out.printf(
                "soak: %s; %d texts on phones, %d changes told, %d twice; %s%n",
                states, told + twice, told, twice, clock());
    }

    /**
     * What phones got is what the ledger says. Of unknown outcome is only what two senders did not hear of; where the
     * first of two was not heard of, its text may be on the phone though the carrier refused that of the second.
     */
    private static void assertAgrees(LeftBehind left, String change, String end, boolean isTold) {
        if (end.equals(UNKNOWN)) {
            assertThat(left.holders().get(change)).as(change).isGreaterThanOrEqualTo(2);
        } else if (isTold != end.equals("DELIVERED")) {
            assertThat(isTold && left.takenOver().contains(change))
                    .as(change + " is " + end + ", on the phone: " + isTold)
                    .isTrue();
        }
    }

    private RunnerProcess run(String name, Path feed, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(ACCOUNT);
        arguments.addAll(List.of(
                "--feed", feed.toString(), "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--faults", RATE, "--phones", BAD_NETWORK));
        arguments.addAll(List.of(more));
        return RunnerProcess.start(folder.resolve(name), List.of("-Xmx512m"), arguments.toArray(String[]::new));
    }

    /** Until SNS has taken so many, or the run has ended. */
    private void await(RunnerProcess runner, long texts) throws IOException {
        Instant told = Instant.EPOCH;
        while (runner.isAlive() && taken() < texts) {
            assertThat(Duration.between(started, Instant.now())).isLessThan(LONGEST);
            if (Duration.between(told, Instant.now()).compareTo(BETWEEN_REPORTS) > 0) {
                told = Instant.now();
                out.println("soak: SNS has taken " + taken() + " texts for " + FEED.size() + " changes; " + clock());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private long taken() throws IOException {
        Path phones = folder.resolve("data/phones").resolve(PhoneLog.FILE_NAME);
        if (!Files.exists(phones)) {
            return 0;
        }
        try (var lines = Files.lines(phones)) {
            return lines.count();
        }
    }

    private void setFaults(RunnerProcess runner, String faults) throws IOException, InterruptedException {
        out.println("soak: " + faults);
        Matcher sns = SNS.matcher(runner.printed());
        assertThat(sns.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(sns.group(1) + "/_ishaar/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(faults))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private String clock() {
        return Duration.between(started, Instant.now()).toSeconds() + " s";
    }
}
