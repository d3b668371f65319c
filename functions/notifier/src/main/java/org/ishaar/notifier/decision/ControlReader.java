package org.ishaar.notifier.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ishaar.notifier.decision.bounds.Limits;

/**
 * Reads the {@code #control} item. What cannot be read, or has a name that nobody knows, stops the sending: whoever wrote
 * it wanted something else than to go on as before.
 */
public final class ControlReader {

    private static final Set<String> MODES = Set.of("on", "paused", "dry-run");

    private static final Set<String> NAMES =
            Set.of("mode", "holdUntil", "textsPerSecond", "dailyCeiling", "dailyCeilingAbroad", "onlyOffices", "share");

    private final Map<String, String> attributes;
    private final Map<String, Set<String>> sets;
    private final Set<String> unreadable = new TreeSet<>();

    private ControlReader(Map<String, String> attributes, Map<String, Set<String>> sets) {
        this.attributes = attributes;
        this.sets = sets;
    }

    /**
     * Reads the item.
     *
     * @param attributes without the key, as text, numbers too; anything else as the empty text
     * @param sets those of them that are sets of texts
     * @param deployed limits that hold where the item names none
     */
    public static Control read(Map<String, String> attributes, Map<String, Set<String>> sets, Limits deployed) {
        return new ControlReader(attributes, sets).control(deployed);
    }

    private Control control(Limits deployed) {
        attributes.keySet().stream().filter(name -> !NAMES.contains(name)).forEach(unreadable::add);
        String mode = of("mode", ControlReader::mode).orElse("on");
        Optional<Instant> holdUntil = of("holdUntil", ControlReader::instant);
        Limits limits = new Limits(
                of("textsPerSecond", ControlReader::rate).orElse(deployed.textsPerSecond()),
                of("dailyCeiling", ControlReader::texts).orElse(deployed.dailyCeiling()),
                of("dailyCeilingAbroad", ControlReader::texts).orElse(deployed.dailyCeilingAbroad()));
        Audience audience = new Audience(
                of("onlyOffices", raw -> offices()).orElse(null),
                of("share", ControlReader::percent).orElse(Audience.EVERYBODY.share()));
        boolean heldForGood = unreadable.contains("holdUntil");
        boolean paused = unreadable.stream().anyMatch(name -> !name.equals("holdUntil"));
        return new Control(
                paused ? Brake.PAUSED : Brake.named(mode),
                heldForGood ? Instant.MAX : holdUntil.orElse(null),
                audience,
                limits,
                unreadable);
    }

    private <T> Optional<T> of(String name, Function<String, T> parse) {
        String raw = attributes.get(name);
        if (raw == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(raw));
        } catch (DateTimeException | IllegalArgumentException e) {
            unreadable.add(name);
            return Optional.empty();
        }
    }

    /** One code as a text may be several with commas: only a set is clear. */
    private Set<String> offices() {
        Set<String> codes = sets.getOrDefault("onlyOffices", Set.of());
        return required(codes, !codes.isEmpty());
    }

    private static int percent(String raw) {
        int percent = Integer.parseInt(raw);
        return required(percent, percent >= 0 && percent <= 100);
    }

    private static Instant instant(String raw) {
        return OffsetDateTime.parse(raw).toInstant();
    }

    private static String mode(String raw) {
        return required(raw, MODES.contains(raw));
    }

    /** 0 would be no bound: whoever writes it here means that nothing should go out. */
    private static double rate(String raw) {
        double rate = Double.parseDouble(raw);
        return required(rate, rate > 0 && !Double.isInfinite(rate));
    }

    private static long texts(String raw) {
        long texts = Long.parseLong(raw);
        return required(texts, texts > 0);
    }

    private static <T> T required(T value, boolean good) {
        if (!good) {
            throw new IllegalArgumentException("not a value of this attribute");
        }
        return value;
    }
}
