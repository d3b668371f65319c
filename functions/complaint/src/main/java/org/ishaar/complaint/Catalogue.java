package org.ishaar.complaint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said to a citizen at each step, in every language there is a file for. */
public final class Catalogue {

    private static final int VERSION_LENGTH = 12;

    private final Codes codes;
    private final Map<Language, Wording> wordings;
    private final String version;

    private Catalogue(Codes codes, Map<Language, Wording> wordings, String version) {
        this.codes = codes;
        this.wordings = wordings;
        this.version = version;
    }

    /** The catalogue of this build, read once. */
    public static Catalogue load() {
        return Loaded.CATALOGUE;
    }

    static Catalogue of(CatalogueFiles files) {
        Codes codes = Codes.of(files.codes());
        Map<Language, Wording> wordings = new TreeMap<>(Comparator.comparing(Language::code));
        files.languages()
                .map(file -> Wording.of(file, codes.words().keySet()))
                .forEach(wording -> wordings.put(wording.language(), wording));
        return new Catalogue(codes, wordings, GitTree.id(files.contents()).substring(0, VERSION_LENGTH));
    }

    /** The codes, in the order of a complaint's life; the last is OTHER, which stands for every code not listed. */
    public List<Status> codes() {
        return List.copyOf(codes.words().keySet());
    }

    public List<Language> languages() {
        return List.copyOf(wordings.keySet());
    }

    boolean speaks(Language language) {
        return wordings.containsKey(language);
    }

    /** Names the wording: {@code git show <version>:fr.properties} shows what a citizen was told. */
    public String version() {
        return version;
    }

    /** Whether this step is texted at all. */
    public boolean texted(Status status) {
        return codes.texted(status);
    }

    /** Whether the same step at another time is a new one, not a correction. */
    public boolean repeatable(Status status) {
        return codes.repeatable(status);
    }

    public SmsText text(Status status, ComplaintId complaint, Language language) {
        return SmsText.of(wording(language).text(codes.known(status), complaint.value()));
    }

    public String label(Status status, Language language) {
        return wording(language).of(codes.known(status)).label();
    }

    /** What this step means, one plain sentence for the person at the counter or on the phone. */
    public String meaning(Status status, Language language) {
        return wording(language).of(codes.known(status)).meaning();
    }

    /** What comes next, one plain sentence. */
    public String nextStep(Status status, Language language) {
        return wording(language).of(codes.known(status)).nextStep();
    }

    private Wording wording(Language language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("the catalogue has no file for language " + language);
        }
        return wording;
    }

    private static final class Loaded {
        private static final Catalogue CATALOGUE = of(CatalogueFiles.onClassPath());
    }
}
