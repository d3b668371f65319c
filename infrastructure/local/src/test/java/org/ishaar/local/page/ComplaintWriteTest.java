package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintWriteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI DYNAMO = URI.create("http://127.0.0.1:8000");
    /** Takes the place of the AWS CLI: an argument a line. */
    private static final String AWS = "aws() { for argument; do printf '%s\\n' \"$argument\"; done; }\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RABAT",
                "L'Agdal '; touch /tmp/x; '",
                "$(id) `id` \\ \" * ~ !",
                "2026-03-10T12:00:00.000Z",
                "الرباط"
            })
    void itsLineGivesAShellTheVeryAttributesThatAreWritten(String office) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put("office", office)
                .put("complaintId", "2026/3101/118")
                .put("status", "SHELVED")
                .put("phoneNumber", "06 12 34 56 78");

        List<String> words = shell(ComplaintWrite.read(body, Scene.NOON).cli(DYNAMO));

        assertThat(words).startsWith("dynamodb", "update-item", "--endpoint-url", "http://127.0.0.1:8000");
        assertThat(after(words, "--key")).isEqualTo("{\"complaintId\":{\"S\":\"2026/3101/118\"}}");
        JsonNode values = JSON.readTree(after(words, "--expression-attribute-values"));
        assertThat(values.at("/:office/S").asText()).isEqualTo(office);
        assertThat(values.at("/:phoneNumber/S").asText()).isEqualTo("06 12 34 56 78");
        assertThat(values.at("/:statusChangedAt/S").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(after(words, "--update-expression").split(",")).hasSize(values.size());
        assertThat(JSON.readTree(after(words, "--expression-attribute-names"))).hasSize(values.size());
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        ObjectNode body = JSON.createObjectNode().put("complaintId", "2026/1").put("status", "SHELVED");
        body.put("phoneNumber", " ");

        assertThat(ComplaintWrite.read(body, Scene.NOON).cli(DYNAMO)).doesNotContain("phoneNumber", "language");
    }

    @ParameterizedTest
    @CsvSource({
        "complaintId, a b",
        "complaintId, ''",
        "status, registered",
        "status, ''",
        "language, xx",
        "office, 12345678901234567890123456789012345678901234567890123456789012345"
    })
    void namesTheFieldThatIsAgainstTheContractAndNotItsValue(String field, String value) {
        ObjectNode body = JSON.createObjectNode().put("complaintId", "2026/1").put("status", "SHELVED");
        body.put(field, value);

        assertThatThrownBy(() -> ComplaintWrite.read(body, Scene.NOON))
                .isInstanceOf(RefusedException.class)
                .extracting(refused -> ((RefusedException) refused).field())
                .isEqualTo(field);
    }

    @Test
    void showsItselfWithoutTheNumber() {
        ObjectNode body = JSON.createObjectNode().put("complaintId", "2026/1").put("status", "SHELVED");
        body.put("phoneNumber", "0612345678");

        assertThat(ComplaintWrite.read(body, Scene.NOON).toString()).doesNotContain("0612345678");
    }

    private static List<String> shell(String line) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", AWS + line)
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static String after(List<String> words, String option) {
        return words.get(words.indexOf(option) + 1);
    }
}
