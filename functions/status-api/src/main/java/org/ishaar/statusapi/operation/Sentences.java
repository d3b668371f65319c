package org.ishaar.statusapi.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;

/** One plain sentence for each state and reason of a notification, in each language: for the person who is asked. */
final class Sentences {

    static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private final Map<String, Properties> files;

    private Sentences(Map<String, Properties> files) {
        this.files = files;
    }

    /** Fails where a state or reason lacks its sentence, so that no build can be made without. */
    static Sentences load() {
        Map<String, Properties> files = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> files.put(language, complete(language, read(language))));
        return new Sentences(files);
    }

    /** The sentence in every language. */
    Map<String, String> of(Enum<?> stateOrReason) {
        Map<String, String> sentences = new LinkedHashMap<>();
        files.forEach((language, file) -> sentences.put(language, file.getProperty(stateOrReason.name())));
        return sentences;
    }

    static Properties complete(String language, Properties file) {
        Set<String> differing = new TreeSet<>(named());
        differing.removeAll(file.stringPropertyNames());
        Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
        unknown.removeAll(named());
        differing.addAll(unknown);
        file.stringPropertyNames().stream()
                .filter(name -> file.getProperty(name).isBlank())
                .forEach(differing::add);
        if (!differing.isEmpty()) {
            throw new IllegalStateException(
                    "sentences/" + language + ".properties: missing, empty or of no state or reason: " + differing);
        }
        return file;
    }

    private static Set<String> named() {
        return Stream.concat(Arrays.stream(State.values()), Arrays.stream(Reason.values()))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Properties read(String language) {
        Properties file = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream("sentences/" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("sentences/" + language + ".properties is missing");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the sentences in " + language, e);
        }
    }
}
