package org.ishaar.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs seeds from the command line; exits with 1 when one failed, with 2 when the words made no sense. */
public final class Main {

    private static final Duration TELL = Duration.ofSeconds(5);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    /** {@code --seed N} shows one run; {@code --seeds N [--from N] [--stop]} runs many, to the first failure or all. */
    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) {
        try {
            if (words.contains("--seed")) {
                return show(number(words, "--seed", 0));
            }
            return runMany(new Campaign(
                    number(words, "--from", 0),
                    number(words, "--seeds", 10_000),
                    words.contains("--stop"),
                    failure -> OUT.println(failure.said())));
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            return 2;
        }
    }

    private static long number(List<String> words, String name, long otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        String raw = at + 1 < words.size() ? words.get(at + 1) : "";
        if (!raw.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    name + " needs a whole number, such as " + name + " 1000; found: " + raw);
        }
        return Long.parseLong(raw);
    }

    private static int show(long seed) {
        Outcome outcome = Simulation.outcomeOf(seed, new Trace(OUT::println), new Coroutines());
        OUT.println(outcome.counts());
        outcome.violations().forEach(OUT::println);
        return outcome.failed() ? 1 : 0;
    }

    private static int runMany(Campaign campaign) {
        long started = System.nanoTime();
        Thread progress = new Thread(() -> tellProgress(campaign, started), "progress");
        progress.setDaemon(true);
        progress.start();
        campaign.run(Runtime.getRuntime().availableProcessors());
        progress.interrupt();
        OUT.println(campaign.done() + " seeds in " + seconds(started) + " s, "
                + campaign.failures().size() + " failed; " + campaign.counts());
        return campaign.failures().isEmpty() ? 0 : 1;
    }

    private static void tellProgress(Campaign campaign, long started) {
        try {
            while (true) {
                Thread.sleep(TELL.toMillis());
                long rate = Math.max(1, campaign.done() / Math.max(1, seconds(started)));
                long left = (campaign.size() - campaign.done()) / rate;
                OUT.println(campaign.done() + " of " + campaign.size() + " seeds, " + rate + " a second, about " + left
                        + " s left, " + campaign.failures().size() + " failed");
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static long seconds(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toSeconds();
    }
}
