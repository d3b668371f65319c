package org.ishaar.statusapi.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Language;

/** Picks the language of the labels from Accept-Language. Never refuses: both labels are in the body anyway. */
public final class AcceptedLanguages {

    /** A header longer than this is no list of languages that somebody reads. */
    private static final int LONGEST = 500;

    private final Language otherwise;

    public AcceptedLanguages(Language otherwise) {
        this.otherwise = otherwise;
    }

    public Language best(Optional<String> header) {
        if (header.isEmpty() || header.get().isBlank() || header.get().length() > LONGEST) {
            return otherwise;
        }
        try {
            return best(LanguageRange.parse(header.get()));
        } catch (IllegalArgumentException malformed) {
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
