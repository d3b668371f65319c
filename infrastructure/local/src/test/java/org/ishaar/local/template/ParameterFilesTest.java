package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two environments are deployed with is something that template.yaml takes. */
class ParameterFilesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^  \"([A-Za-z]+)=(.*)\",$");

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void givesOnlyParametersThatThereAreAndValuesThatTheyAllow(String environment) throws IOException {
        Map<String, Object> declared = declared();

        assertThat(given(environment)).hasSizeGreaterThan(5).allSatisfy((name, value) -> {
            Map<String, Object> parameter = Values.map(declared.get(name));
            assertThat(declared).containsKey(name);
            assertThat(value).matches(String.valueOf(parameter.getOrDefault("AllowedPattern", ".*")));
            if (parameter.get("AllowedValues") instanceof List<?> allowed) {
                assertThat(allowed.stream().map(String::valueOf)).contains(value);
            }
        });
    }

    /** The script puts the name of the release there; without it nothing new would take effect. */
    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void leavesTheReleaseToBeWorkedOut(String environment) throws IOException {
        assertThat(given(environment)).containsEntry("Release", "computed").containsEntry("Stage", environment);
        assertThat(Files.readString(ROOT.resolve("infrastructure/deploy"))).contains("s/Release=computed/Release=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void namesOnlyTheSimulatorsNumbers(String environment) throws IOException {
        String text = Files.readString(ROOT.resolve("infrastructure/parameters/" + environment + ".toml"));

        assertThat(Pattern.compile("\\+[0-9]{8,}").matcher(text).results().map(number -> number.group()))
                .allMatch(number -> List.of("+14254147755", "+14254147167").contains(number));
        assertThat(given(environment).getOrDefault("OnlyTheseNumbers", "").isEmpty())
                .isEqualTo(environment.equals("production"));
    }

    private static Map<String, Object> declared() throws IOException {
        return Values.map(CloudFormationYaml.parse(Files.readString(ROOT.resolve("template.yaml")))
                .get("Parameters"));
    }

    private static Map<String, String> given(String environment) throws IOException {
        Map<String, String> given = new TreeMap<>();
        PARAMETER
                .matcher(Files.readString(ROOT.resolve("infrastructure/parameters/" + environment + ".toml")))
                .results()
                .forEach(line -> given.put(line.group(1), line.group(2)));
        return given;
    }
}
