package org.ishaar.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ishaar.local.feed.Feed;
import org.ishaar.local.feed.FeedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole system until Ctrl-C. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole system on this machine: complaints table, stream, functions, SNS and phones.",
            "Shows each text as it reaches a phone. Stays until Ctrl-C."
        })
final class RunCommand implements Callable<Integer> {

    private static final String NONE = "none";
    private static final long IDLE_POLL_MILLIS = 100;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(15);

    /** A delivery log may lag by days: a run that is to end does not wait for that. */
    private static final Duration LONGEST_WAIT_FOR_A_RECEIPT = Duration.ofMinutes(1);

    @Option(
            names = "--feed",
            paramLabel = "FILE|none",
            description = "Changes to write, one JSON object a line; default: a small sample.")
    private @Nullable String feed;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps everything in DIR between runs.")
    private @Nullable Path data;

    @Option(
            names = "--exit-when-idle",
            description = "Ends with status 0 and a summary when all that was fed has reached a final state.")
    private boolean exitWhenIdle;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Divides lease, backoff, give-up time, receipts and schedules by N: 60 makes minutes seconds.")
    private double timeScale;

    @Option(names = "--template", paramLabel = "FILE", description = "Default: template.yaml of this checkout.")
    private @Nullable Path template;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "A deploy parameter of the template, such as OnUncertain=flag.")
    private Map<String, String> parameters = new HashMap<>();

    private final PrintStream out;
    private volatile boolean ended;

    RunCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(timeScale > 0)) {
            out.println("--time-scale must be above 0");
            return 2;
        }
        Optional<Feed> changes;
        try {
            changes = readFeed();
        } catch (FeedException | IOException e) {
            out.println("Cannot read the feed: " + e.getMessage());
            return 2;
        }
        try {
            answers.check();
        } catch (IOException e) {
            out.println(e.getMessage());
            return 2;
        }
        return run(changes);
    }

    private int run(Optional<Feed> changes) throws IOException, InterruptedException {
        PhoneDisplay display = new PhoneDisplay(out);
        try (LocalSystem system = LocalSystem.start(options(), beforeTheFirstText -> {
            answers.set(beforeTheFirstText);
            beforeTheFirstText.phones().onDelivery(display::show);
        })) {
            endOnCtrlC(system);
            CustomResources.make(options(), system);
            new Banner(system, out).print();
            if (changes.isPresent()) {
                Progress progress = new Progress(out, changes.get().size());
                changes.get().write(system.client(), progress::at);
            }
            if (exitWhenIdle) {
                awaitIdle(system);
                new Summary(system.ledger().states(), out).print();
                out.println("texts on phones: " + system.phones().total());
                tellOfReceipts(system.receiptsOwed());
            } else {
                new CountDownLatch(1).await();
            }
            ended = true;
            return 0;
        }
    }

    private LocalOptions options() {
        Path file = template == null ? TemplateFile.find() : template;
        return new LocalOptions(file, parameters, Optional.ofNullable(data), ports.ports(), timeScale, out::println);
    }

    private Optional<Feed> readFeed() throws IOException {
        if (feed == null) {
            return Optional.of(Feed.sample(Optional.ofNullable(data)));
        }
        return feed.equals(NONE) ? Optional.empty() : Optional.of(Feed.of(Path.of(feed), Optional.ofNullable(data)));
    }

    private void awaitIdle(LocalSystem system) throws InterruptedException {
        long told = System.nanoTime();
        while (!system.isIdle(LONGEST_WAIT_FOR_A_RECEIPT)) {
            Thread.sleep(IDLE_POLL_MILLIS);
            if (System.nanoTime() - told > BETWEEN_REPORTS.toNanos()) {
                out.println("so far: " + new Summary(system.ledger().states(), out).inALine());
                told = System.nanoTime();
            }
        }
    }

    private void tellOfReceipts(int owed) {
        if (owed > 0) {
            out.println("receipts that come later: " + owed
                    + (data == null ? ", lost with this run" : ", logged when DIR is run again"));
        }
    }

    /** Ctrl-C is the ordinary way to end: what is in flight is finished, and the status is 0. */
    private void endOnCtrlC(LocalSystem system) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ended) {
                out.println("Stopping: finishing what is in flight.");
                system.close();
                Runtime.getRuntime().halt(0);
            }
        }));
    }
}
