package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has to vouch for the system reads what it may do in permissions.md, and that page is the template's. */
class PermissionsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("infrastructure/permissions.md");
    private static final String FIRST = "\n\n## ";

    /** With {@code -Dpermissions=write} the page is made anew: its difference is what a reviewer looks at. */
    @Test
    void saysOfEveryPolicyWhatItAllows() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(FIRST)) + "\n" + template() + "\n";
        if (System.getProperty("permissions", "check").equals("write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "permissions.md against the templates (make it anew with -Dpermissions=write, and read what changed)")
                .isEqualTo(expected);
    }

    private static String template() throws IOException {
        return PermissionsPage.of(read("template.yaml")) + "\n"
                + PermissionsPage.of(read("infrastructure/alarms.yaml"));
    }

    private static Map<String, Object> read(String file) throws IOException {
        return CloudFormationYaml.parse(Files.readString(ROOT.resolve(file)));
    }
}
