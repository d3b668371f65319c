package org.ishaar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.bench.cold.ColdPart;
import org.ishaar.bench.core.CorePart;
import org.ishaar.bench.footprint.FootprintPart;
import org.ishaar.bench.parts.PartsPart;
import org.ishaar.bench.warm.WarmPart;
import org.ishaar.bench.year.YearPart;

/** Measures from the command line: all parts, or those that are named; with {@code --quick} against what was recorded. */
public final class Main {

    private static final String QUICK = "--quick";
    private static final Path RESULTS = Path.of("infrastructure/bench/RESULTS.md");
    private static final List<Part> PARTS = List.of(
            new PartsPart(), new FootprintPart(), new WarmPart(), new CorePart(), new ColdPart(), new YearPart());
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    /** Ends with 1 when a figure is far from what was recorded, with 2 when the words made no sense. */
    public static void main(String[] words) throws IOException, InterruptedException {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) throws IOException, InterruptedException {
        List<String> names = words.stream().filter(word -> !word.equals(QUICK)).toList();
        List<String> known = PARTS.stream().map(Part::name).toList();
        if (!known.containsAll(names)) {
            OUT.println("name none, or some of " + String.join(", ", known) + "; found: " + String.join(" ", names));
            return 2;
        }
        List<Part> chosen = PARTS.stream()
                .filter(part -> names.isEmpty() || names.contains(part.name()))
                .toList();
        boolean quick = words.contains(QUICK);
        List<Section> sections = measure(chosen, quick ? Depth.QUICK : Depth.FULL);
        return quick ? compare(sections) : write(sections, names.isEmpty());
    }

    private static List<Section> measure(List<Part> parts, Depth depth) throws IOException, InterruptedException {
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            Section section = part.measure(depth, System.err::println);
            OUT.println("## " + section.heading() + "\n\n" + section.text());
            sections.add(section);
        }
        return sections;
    }

    private static int compare(List<Section> sections) throws IOException {
        List<String> worse = Results.read(RESULTS).worse(sections);
        worse.forEach(OUT::println);
        OUT.println(worse.isEmpty() ? "no figure is twice as bad as recorded" : worse.size() + " figures are far off");
        return worse.isEmpty() ? 0 : 1;
    }

    private static int write(List<Section> sections, boolean all) throws IOException {
        Results results = Results.of(sections);
        OUT.println(results.table());
        if (all) {
            results.write(RESULTS, sections);
            OUT.println("written to " + RESULTS);
        }
        return 0;
    }
}
