package org.ishaar.local;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads this checkout's pages and sources, by their path from its top, and finds things in them. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Checkout() {}

    static Map<Path, String> pages() {
        return files(ROOT, "glob:**.md").stream()
                .collect(TreeMap::new, (all, page) -> all.put(page, read(page)), Map::putAll);
    }

    static String sources(Path folder) {
        return files(ROOT.resolve(folder), "glob:**.java").stream()
                .map(Checkout::read)
                .collect(joining("\n"));
    }

    /** Files by their path from the top of the checkout; what a build made is left out. */
    private static List<Path> files(Path folder, String glob) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(folder.getFileSystem().getPathMatcher(glob)::matches)
                    .map(ROOT::relativize)
                    .filter(file -> !file.toString().matches("(.*/)?(target|node_modules|\\.git|\\.venv|\\.data)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> anchors(String text) {
        return found(text, "(?m)^#+ (.*)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .collect(toSet());
    }

    static Set<String> found(String text, String pattern) {
        return matches(text, pattern).stream().map(match -> match.group(1)).collect(toSet());
    }

    static List<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    /** The words of a command line, those in quotes as one. */
    static String[] words(String line) {
        return matches(line, "\"([^\"]*)\"|(\\S+)").stream()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
