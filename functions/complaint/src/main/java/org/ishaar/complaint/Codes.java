package org.ishaar.complaint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of codes, in the order of a complaint's life, and what is true of each in every language. */
record Codes(Map<Status, Set<String>> words) {

    static final Status OTHER = new Status("OTHER");

    private static final String TEXTED = "texted";
    private static final String SILENT = "silent";
    private static final String REPEATABLE = "repeatable";
    private static final Set<String> VOCABULARY = Set.of(TEXTED, SILENT, REPEATABLE);

    static Codes of(DataFile file) {
        Map<Status, Set<String>> words = new LinkedHashMap<>();
        file.values().keySet().forEach(code -> words.put(status(file, code), words(file, code)));
        if (!words.containsKey(OTHER)) {
            throw new CatalogueException(file.name(), "OTHER is missing, the entry for codes not listed");
        }
        return new Codes(Collections.unmodifiableMap(words));
    }

    private static Status status(DataFile file, String code) {
        return Status.parse(code)
                .orElseThrow(() ->
                        new CatalogueException(file.name(), code + " is no code: 1 to 64 characters of A-Z, 0-9, _"));
    }

    private static Set<String> words(DataFile file, String code) {
        List<String> given = List.of(file.value(code).split("\\s*,\\s*"));
        if (!VOCABULARY.containsAll(given) || given.contains(TEXTED) == given.contains(SILENT)) {
            throw new CatalogueException(
                    file.name(), code + " must say texted or silent, then repeatable if it is, with a comma between");
        }
        return Set.copyOf(given);
    }

    /** The code itself, or OTHER for one that is not listed. */
    Status known(Status status) {
        return words.containsKey(status) ? status : OTHER;
    }

    boolean texted(Status status) {
        return says(status, TEXTED);
    }

    boolean repeatable(Status status) {
        return says(status, REPEATABLE);
    }

    private boolean says(Status status, String word) {
        return words.getOrDefault(known(status), Set.of()).contains(word);
    }
}
