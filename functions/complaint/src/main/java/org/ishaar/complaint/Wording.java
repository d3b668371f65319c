package org.ishaar.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The words of one language for every code, checked once when its file is read. */
record Wording(Language language, Script script, Map<Status, Words> words) {

    private static final String REFERENCE = "{reference}";

    /** What is said of one code. */
    record Words(String label, String text, String meaning, String nextStep) {}

    static Wording of(DataFile file, Set<Status> codes) {
        Script script = Script.of(file);
        Map<Status, Words> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, words(file, code)));
        refuseUnknownKeys(file, codes);
        words.forEach((code, said) -> check(file, code, said.text(), script));
        return new Wording(language(file), script, words);
    }

    private static Language language(DataFile file) {
        return new Language(file.name().substring(0, file.name().indexOf('.')));
    }

    private static Words words(DataFile file, Status code) {
        String prefix = code.code() + ".";
        return new Words(
                file.value(prefix + "label"),
                file.value(prefix + "text"),
                file.value(prefix + "meaning"),
                file.value(prefix + "nextStep"));
    }

    private static void refuseUnknownKeys(DataFile file, Set<Status> codes) {
        Set<String> unknown = new TreeSet<>(file.values().keySet());
        unknown.removeAll(Script.KEYS);
        codes.forEach(code -> List.of("label", "text", "meaning", "nextStep")
                .forEach(key -> unknown.remove(code.code() + "." + key)));
        if (!unknown.isEmpty()) {
            throw new CatalogueException(file.name(), "nobody asks for " + String.join(", ", unknown));
        }
    }

    private static void check(DataFile file, Status code, String text, Script script) {
        int reference = text.indexOf(REFERENCE);
        String rest = text.replace(REFERENCE, "");
        if (reference < 0 || text.length() - rest.length() > REFERENCE.length() || rest.matches(".*[{}].*")) {
            throw new CatalogueException(file.name(), code + ".text must hold {reference} once, and no other brace");
        }
        if (!script.covers(rest)) {
            throw new CatalogueException(
                    file.name(),
                    code + ".text must stay in the GSM alphabet, which lacks "
                            + String.join(" ", SmsText.of(rest).forcedBy()));
        }
    }

    Words of(Status code) {
        return Objects.requireNonNull(words.get(code));
    }

    String text(Status code, String reference) {
        return of(code).text().replace(REFERENCE, script.embed(reference));
    }
}
