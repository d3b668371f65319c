package org.ishaar.bench.parts;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import org.ishaar.bench.Depth;
import org.ishaar.bench.Figure;
import org.ishaar.bench.Part;
import org.ishaar.bench.Section;
import org.ishaar.bench.Table;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Language;
import org.ishaar.complaint.SmsText;
import org.ishaar.complaint.Status;

/** Every code in every language with ten thousand references: how many parts, ours and as a person would type it. */
public final class PartsPart implements Part {

    private static final int REFERENCES = 10_000;

    private final Catalogue catalogue = Catalogue.load();

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public Section measure(Depth depth, Consumer<String> progress) {
        progress.accept("parts: every text with " + REFERENCES + " references");
        List<String> references = new References(1).some(REFERENCES);
        Table table = new Table("language", "average parts", "worst", "as typed: average", "worst");
        List<Integer> all = new ArrayList<>();
        for (Language language : catalogue.languages()) {
            IntSummaryStatistics ours = new IntSummaryStatistics();
            IntSummaryStatistics typed = new IntSummaryStatistics();
            for (Status code : catalogue.codes()) {
                for (String reference : references) {
                    String text = text(code, language, reference);
                    int parts = SmsText.of(text).parts();
                    all.add(parts);
                    ours.accept(parts);
                    typed.accept(SmsText.of(Typed.of(text)).parts());
                }
            }
            table.row(language.code(), ours.getAverage(), ours.getMax(), typed.getAverage(), typed.getMax());
        }
        double average = all.stream().mapToInt(parts -> parts).average().orElseThrow();
        return new Section("Parts of a text", said(table), List.of(new Figure("parts-per-text", average, 1)));
    }

    private String text(Status code, Language language, String reference) {
        ComplaintId id = ComplaintId.parse(reference).orElseThrow();
        return catalogue.text(code, id, language).body();
    }

    private static String said(Table table) {
        return "Every code with 10,000 references of 1 to " + References.LONGEST
                + " characters. *As typed* is the same wording out of a word processor: curly apostrophes, and in French"
                + " a no-break space before the colon, one of which makes a text UCS-2 with 70 characters a part.\n\n"
                + table;
    }
}
