package org.ishaar.local;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.Checkout.ROOT;
import static org.ishaar.local.Checkout.anchors;
import static org.ishaar.local.Checkout.found;
import static org.ishaar.local.Checkout.matches;
import static org.ishaar.local.Checkout.read;
import static org.ishaar.local.Checkout.sources;
import static org.ishaar.local.Checkout.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.ComplaintId;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.junit.jupiter.api.Test;

/** What the pages say is so: links lead somewhere, commands exist, tables are whole, samples are what is printed. */
class DocumentsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path OPERATIONS = Path.of("infrastructure/operations.md");
    private static final Path DECISIONS = Path.of("infrastructure/decisions");

    private final Map<Path, String> pages = Checkout.pages();

    @Test
    void everyLinkLeadsToAFileAndAHeading() {
        pages.forEach((page, text) -> matches(text, "\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)")
                .forEach(link -> {
                    Path target = link.group(1).isEmpty()
                            ? page
                            : page.resolveSibling(link.group(1)).normalize();
                    assertThat(ROOT.resolve(target)).as("linked in %s", page).exists();
                    if (link.group(2) != null) {
                        assertThat(anchors(read(target)))
                                .as("linked in %s", page)
                                .contains(link.group(2));
                    }
                }));
    }

    @Test
    void everyMakeTargetExists() {
        Set<String> targets = found(read(Path.of("Makefile")), "(?m)^([a-z]+):");

        pages.forEach((page, text) ->
                assertThat(targets).as("named in %s", page).containsAll(found(text, "(?m)(?:`|^)make ([a-z]+)")));
    }

    @Test
    void everySubcommandAndOptionExists() {
        pages.forEach((page, text) -> matches(text, "ishaar-local\\.jar ([a-z]+)([^\n`|&>]*)")
                .forEach(use -> assertThat(options(use.group(1)))
                        .as("%s, in %s", use.group(), page)
                        .containsAll(found(use.group(2), "(--[a-z-]+)"))));
        String runner = pages.getOrDefault(Path.of("infrastructure/local/README.md"), "");
        assertThat(options("run")).containsAll(found(runner, "`(--[a-z-]+)"));
        assertThat(options("run")).containsAll(found(allPages(), "ARGS='(--[a-z-]+)"));
    }

    @Test
    void operationsListEveryStateAndReasonAndNoOther() {
        Set<String> expected = Stream.concat(
                        Arrays.stream(Reason.values()).map(reason -> reason.state() + " | " + reason),
                        Stream.of(State.PENDING, State.SENT, State.DELIVERED).map(state -> state + " |"))
                .collect(toSet());

        assertThat(found(read(OPERATIONS), "(?m)^\\| ([A-Z]{4,} \\|(?: [A-Z_]+)?) \\|"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void operationsNameEveryLogEventAndMetric() {
        String sources = Stream.of(
                        "functions/ledger", "functions/notifier", "functions/receipts", "functions/deployment")
                .map(module -> sources(Path.of(module, "src/main/java")))
                .collect(joining());
        Set<String> events = found(sources, "(?:trouble\\(|tell\\(|line\\(\"[A-Z]+\", )\\s*\"([a-z-]+)\"");
        Set<String> metrics = found(sources, "(?:count|delay|milliseconds|amount)\\(\"([A-Za-z]+)\"");
        Set<String> states = Stream.of(State.WAITING, State.SENT, State.SUPPRESSED, State.FAILED)
                .map(state -> state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(toSet());

        assertThat(events).contains("recorded", "uncertain");
        assertThat(metrics).contains("Parts", "Trouble", "TimeFromWrite", "PriceUsd", "ReceiptsLate");
        assertThat(found(read(OPERATIONS), "`([A-Za-z-]+)`"))
                .containsAll(events)
                .containsAll(metrics)
                .containsAll(states);
    }

    @Test
    void samplesOfTheToolsAreWhatTheyPrint() {
        List<MatchResult> samples =
                matches(allPages(), "(?m)^\\$ java -jar \\S+ ((?:preview|text|phone|costs)\\b.*)\n((?:[^$`].*\n)+)");

        assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
        assertThat(samples)
                .allSatisfy(sample -> assertThat(run(words(sample.group(1)))).isEqualTo(sample.group(2)));
    }

    @Test
    void textsOnTheFirstScreenAreTheCatalogues() {
        Catalogue catalogue = Catalogue.load();

        List<String> shown = matches(read(Path.of("README.md")), "(?m)^│ (.*)$").stream()
                .map(line -> line.group(1).replaceAll("[\u2067\u2069]", ""))
                .toList();

        assertThat(shown).hasSize(3).allSatisfy(text -> {
            ComplaintId reference =
                    new ComplaintId(found(text, "(2026[/A-Z0-9-]+)").iterator().next());
            assertThat(catalogue.languages().stream()
                            .flatMap(language -> catalogue.codes().stream()
                                    .map(code -> catalogue
                                            .text(code, reference, language)
                                            .body())))
                    .contains(text);
        });
    }

    @Test
    void theLineToTryIsTheBanners() {
        String banner = read(Path.of("infrastructure/local/src/main/java/org/ishaar/local/Banner.java"));
        String block =
                matches(banner, "(?s)\"\"\"\n(.*?)\"\"\"").get(0).group(1).stripIndent();

        assertThat(read(Path.of("README.md"))).contains(block.translateEscapes().formatted("http://127.0.0.1:8000"));
    }

    @Test
    void decisionsHaveTheirOwnNumberAndTheFourHeadings() {
        Map<Path, String> decisions = new TreeMap<>(pages);
        decisions.keySet().removeIf(page -> !page.startsWith(DECISIONS));

        assertThat(decisions.keySet().stream().map(page -> page.getFileName().toString()))
                .allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"))
                .extracting(name -> name.substring(0, 4))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(decisions.values()).allSatisfy(text -> {
            assertThat(found(text, "(?m)^## (.*)$"))
                    .containsExactlyInAnyOrder("Context", "Decision", "Consequences", "Not chosen");
            assertThat(text.lines()).hasSizeLessThanOrEqualTo(60);
        });
    }

    @Test
    void theFoldersPagesAreShort() {
        assertThat(List.of(
                        "functions/complaint",
                        "functions/notifier",
                        "functions/receipts",
                        "functions/deployment",
                        "infrastructure/local"))
                .allSatisfy(folder ->
                        assertThat(read(Path.of(folder, "README.md")).lines()).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void theChangelogHasRoomForWhatIsNotReleased() {
        assertThat(read(Path.of("CHANGELOG.md"))).contains("\n## [Unreleased]\n");
    }

    private String allPages() {
        return String.join("\n", pages.values());
    }

    private static Set<String> options(String subcommand) {
        assertThat(found(run("--help"), "(?m)^  ([a-z]+) ")).contains(subcommand);
        return found(run(subcommand, "--help"), "(--[a-z-]+)");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new ByteArrayInputStream(new byte[0]), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
