package org.ishaar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures that are held, as they stand in the table at the end of {@code RESULTS.md}. */
final class Results {

    /** Quick runs are short and machines differ: only what is far off is a fault. */
    private static final double FAR_OFF = 2;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z0-9-]+) \\| ([0-9.]+) \\| ([0-9.]+) \\|.*$");

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private Results(List<Figure> all) {
        all.forEach(figure -> figures.put(figure.name(), figure));
    }

    static Results of(List<Section> sections) {
        return new Results(
                sections.stream().flatMap(section -> section.figures().stream()).toList());
    }

    static Results read(Path file) throws IOException {
        List<Figure> found = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(file));
        while (row.find()) {
            found.add(new Figure(row.group(1), Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3))));
        }
        return new Results(found);
    }

    /** What is more than twice as bad as it stands here, each with what to do; a figure that is new is no fault. */
    List<String> worse(List<Section> measured) {
        return of(measured).figures.values().stream()
                .filter(now -> figures.containsKey(now.name()))
                .filter(now -> now.value() > FAR_OFF * figures.get(now.name()).value())
                .map(this::said)
                .toList();
    }

    private String said(Figure now) {
        return now.name() + ": " + Table.written(now.value()) + ", recorded "
                + Table.written(figures.get(now.name()).value())
                + "; find what has made it so, or run make bench and say in the commit why it must be";
    }

    String table() {
        StringBuilder rows = new StringBuilder("| figure | measured | at most | holds |\n|---|---:|---:|---|\n");
        figures.values()
                .forEach(figure -> rows.append("| " + figure.name() + " | " + Table.plain(figure.value()) + " | "
                        + Table.plain(figure.most()) + " | " + (figure.holds() ? "yes" : "**no**") + " |\n"));
        return rows.toString();
    }

    void write(Path file, List<Section> sections) throws IOException {
        StringBuilder text = new StringBuilder("# What a text costs, and how soon it is sent\n\n");
        text.append("`make bench` wrote this page on ")
                .append(Machine.described())
                .append(".\n");
        for (Section section : sections) {
            text.append("\n## ").append(section.heading()).append("\n\n");
            text.append(section.text().strip()).append("\n");
        }
        text.append("\n## Figures that are held\n\nRatios of one run, and sizes.")
                .append(" `make bench QUICK=1` fails where one is more than twice as bad.\n\n")
                .append(table());
        Files.writeString(file, text);
    }
}
