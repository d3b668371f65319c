package org.ishaar.local.costs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Counts and prices by name: those of {@code inputs.properties}, unless somebody knows better. */
final class Inputs {

    private final Map<String, Double> values;

    private Inputs(Map<String, Double> values) {
        this.values = values;
    }

    static Inputs defaults() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Double> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, number(name, properties.getProperty(name))));
        return new Inputs(values);
    }

    /** The file of the defaults, with the source and date of each price. */
    static String file() {
        try (var in = Objects.requireNonNull(Inputs.class.getResourceAsStream("inputs.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These inputs with some changed.
     *
     * @throws IllegalArgumentException naming the one that does not exist, or whose value is no number from 0 up
     */
    Inputs with(Map<String, String> changes) {
        Map<String, Double> changed = new HashMap<>(values);
        changes.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("there is no input " + name + "; costs --inputs shows all");
            }
            changed.put(name, number(name, value));
        });
        return new Inputs(changed);
    }

    double of(String name) {
        return Objects.requireNonNull(values.get(name), () -> "inputs.properties has no " + name);
    }

    Set<String> names() {
        return new TreeSet<>(values.keySet());
    }

    private static double number(String name, String value) {
        try {
            double number = Double.parseDouble(value.strip());
            if (number >= 0 && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number: " + value, e);
        }
        throw new IllegalArgumentException(name + " must be a number from 0 up: " + value);
    }
}
