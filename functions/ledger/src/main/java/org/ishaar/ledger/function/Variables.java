package org.ishaar.ledger.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Environment variables, read with errors that name the variable but not its value, which may be a phone number. */
public record Variables(Map<String, String> environment) {

    public String text(String name) {
        String value = optionalText(name);
        if (value == null) {
            throw new IllegalArgumentException("environment variable " + name + " must be set");
        }
        return value;
    }

    /** Null when unset or empty, as CloudFormation passes a parameter that was left out. */
    public @Nullable String optionalText(String name) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    public <T> T one(String name, Function<String, T> parse) {
        return parsed(name, text(name), parse);
    }

    /** {@code true} or {@code false}, as CloudFormation writes them. */
    public boolean flag(String name) {
        return one(name, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        });
    }

    /** An ISO 8601 duration such as {@code PT15M}. */
    public Duration duration(String name) {
        return one(name, Duration::parse);
    }

    public int count(String name) {
        return one(name, raw -> {
            if (!raw.matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException("a whole number");
            }
            return Integer.parseInt(raw);
        });
    }

    public List<Duration> durations(String name) {
        return list(name, text(name)).stream()
                .map(item -> parsed(name, item, Duration::parse))
                .toList();
    }

    /** A number from 0 on. */
    public double number(String name) {
        return one(name, Variables::numberFrom);
    }

    public @Nullable Instant optionalInstant(String name) {
        String value = optionalText(name);
        return value == null
                ? null
                : parsed(name, value, raw -> OffsetDateTime.parse(raw).toInstant());
    }

    public Set<String> list(String name) {
        String value = optionalText(name);
        return value == null ? Set.of() : new LinkedHashSet<>(list(name, value));
    }

    /** A list such as {@code US=+14255550100,CA=+16045550100}. */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : list(name)) {
            String[] both = pair.split("=", 2);
            if (both.length < 2) {
                throw wrong(name, null);
            }
            pairs.put(both[0], both[1]);
        }
        return pairs;
    }

    /** Java's own message would repeat the value. */
    private static double numberFrom(String raw) {
        if (!raw.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("a number from 0 on");
        }
        return Double.parseDouble(raw);
    }

    private static List<String> list(String name, String value) {
        List<String> items =
                List.of(value.split(",", -1)).stream().map(String::strip).toList();
        if (items.contains("")) {
            throw wrong(name, null);
        }
        return items;
    }

    private static <T> T parsed(String name, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
            throw wrong(name, e);
        }
    }

    private static IllegalArgumentException wrong(String name, @Nullable Exception cause) {
        String why = cause instanceof DateTimeException || cause == null ? "" : ": " + cause.getMessage();
        return new IllegalArgumentException(
                "environment variable " + name + " is not of the form that template.yaml describes" + why);
    }
}
