package org.ishaar.statusapi.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Language;

/** Picks the language of the labels from Accept-Language. Never refuses: both labels are in the body anyway. */
public final class AcceptedLanguages {

    /** A header longer than this is no list of languages that somebody reads. */
    private static final int LONGEST = 500;

    /** RFC 4647's basic language range with RFC 9110's weight. The JDK's parser breaks on some that are none. */
    private static final String RANGE = "(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)(?: *; *[qQ]=[0-9.]{1,5})?";

    private static final Pattern LIST = Pattern.compile(" *" + RANGE + " *(?:, *" + RANGE + " *)*");

    private final Language otherwise;

    public AcceptedLanguages(Language otherwise) {
        this.otherwise = otherwise;
    }

    public Language best(Optional<String> header) {
        return header.filter(value -> value.length() <= LONGEST)
                .filter(value -> LIST.matcher(value).matches())
                .map(this::parsed)
                .orElse(otherwise);
    }

    private Language parsed(String list) {
        try {
            return best(LanguageRange.parse(list));
        } catch (IllegalArgumentException weightAboveOne) {
            return otherwise;
        }
    }

    /** The ranges come in descending weight. */
    private Language best(List<LanguageRange> ranges) {
        Set<Language> refused = new HashSet<>();
        ranges.stream()
                .filter(range -> range.getWeight() == 0)
                .forEach(range -> Language.parse(range.getRange()).ifPresent(refused::add));
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> language(range, refused).stream())
                .filter(language -> !refused.contains(language))
                .findFirst()
                .orElse(otherwise);
    }

    private Optional<Language> language(LanguageRange range, Set<Language> refused) {
        if (!range.getRange().equals("*")) {
            return Language.parse(range.getRange());
        }
        return refused.contains(otherwise)
                ? Catalogue.load().languages().stream()
                        .filter(language -> !refused.contains(language))
                        .findFirst()
                : Optional.of(otherwise);
    }
}
