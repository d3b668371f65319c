package org.ishaar.statusapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void isExplainedInTheReadme(ProblemType type) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("`" + type.uri() + "` | " + type.status() + " |");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenToComeAgainWhereThatHelps(ProblemType type) {
        boolean helps = type.status() == 429 || type.status() >= 500;

        assertThat(!type.retryAfter().isZero()).isEqualTo(helps);
    }
}
