package org.ishaar.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A language that texts can be written in, by its ISO 639-1 code. */
public record Language(String code) {

    private static final Pattern RULE = Pattern.compile("[a-z]{2}");
    /** As a form or a browser may put it: {@code fr}, {@code FR}, {@code fr-MA}, {@code ar_MA}. */
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]{1,30})?");

    public Language {
        if (!RULE.matcher(code).matches()) {
            throw new IllegalArgumentException("language must be two lower-case letters");
        }
    }

    /** Reads a language; empty when it is missing, malformed or one the catalogue has no file for. */
    public static Optional<Language> parse(@Nullable String raw) {
        Matcher written = WRITTEN.matcher(raw == null ? "" : raw.strip());
        return written.matches()
                ? Optional.of(new Language(written.group(1).toLowerCase(Locale.ROOT)))
                        .filter(Catalogue.load()::speaks)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
