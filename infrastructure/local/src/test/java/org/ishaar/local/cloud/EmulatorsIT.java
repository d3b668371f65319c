package org.ishaar.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An emulator does what its column of emulators.md says, and does not what it says: also on the day it learns. */
@Tag("any-cloud")
@Timeout(60)
public class EmulatorsIT {

    private static final Path TABLE = Path.of("../emulators.md");

    @ParameterizedTest
    @EnumSource
    void answersAsTheTableSays(Capability capability) throws IOException {
        String documented = cell(capability, Cloud.current().title());

        Optional<String> lacking =
                Objects.requireNonNull(Cloud.current().answers().get(capability));

        assumeThat(documented)
                .as("%s: %s; the table does not say yet", capability, lacking.orElse("yes"))
                .isNotEqualTo("not run");
        assertThat(documented)
                .as("%s: %s", capability, lacking.orElse("yes"))
                .startsWith(lacking.isEmpty() ? "yes" : "no");
    }

    private static String cell(Capability row, String column) throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> heads = cells(lines.stream()
                .filter(line -> line.startsWith("| asked for"))
                .findFirst()
                .orElseThrow());
        int index = IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).startsWith(column))
                .findFirst()
                .orElseThrow(() -> new AssertionError("emulators.md has no column " + column));
        return lines.stream()
                .filter(line -> line.startsWith("| `" + row + "`"))
                .findFirst()
                .map(line -> cells(line).get(index))
                .orElseThrow(() -> new AssertionError("emulators.md has no row " + row));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
