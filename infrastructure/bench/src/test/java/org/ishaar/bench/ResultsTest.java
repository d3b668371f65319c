package org.ishaar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @Test
    void namesWhatIsMoreThanTwiceAsBadAsRecorded(@TempDir Path folder) throws IOException {
        List<Section> recorded = sections(new Figure("a-ratio", 0.5, 0.4), new Figure("a-size", 1234.5, 2000));
        Path file = folder.resolve("RESULTS.md");
        Results.of(recorded).write(file, recorded);

        Results results = Results.read(file);

        assertThat(results.worse(sections(new Figure("a-ratio", 1.0, 0.4), new Figure("a-size", 2500, 2000))))
                .singleElement()
                .asString()
                .startsWith("a-size: 2,500, recorded 1,235; find what has made it so");
    }

    @Test
    void saysOfEachFigureWhetherItHolds() {
        assertThat(Results.of(sections(new Figure("good", 1, 1), new Figure("bad", 1.01, 1)))
                        .table())
                .contains("| good | 1.00 | 1.00 | yes |", "| bad | 1.01 | 1.00 | **no** |");
    }

    @Test
    void takesANewFigureForNoFault(@TempDir Path folder) throws IOException {
        List<Section> recorded = sections(new Figure("old", 1, 1));
        Path file = folder.resolve("RESULTS.md");
        Results.of(recorded).write(file, recorded);

        assertThat(Results.read(file).worse(sections(new Figure("new", 9, 1)))).isEmpty();
    }

    private static List<Section> sections(Figure... figures) {
        return List.of(new Section("Heading", "Text", List.of(figures)));
    }
}
