package org.ishaar.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page itself, as it lies beside this class. */
final class StaticFiles {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.([a-z]+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");

    private StaticFiles() {}

    static Optional<Answer> find(String name) throws IOException {
        Matcher known = NAME.matcher(name);
        if (!known.matches() || !TYPES.containsKey(known.group(1))) {
            return Optional.empty();
        }
        try (InputStream file = StaticFiles.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new Answer(200, TYPES.getOrDefault(known.group(1), ""), file.readAllBytes()));
        }
    }
}
