package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String printed = "";

    @Test
    void saysWhatATextCosts() throws IOException {
        assertThat(run("", "text", "--json", "Votre plainte")).isZero();
        assertThat(JSON.readTree(printed))
                .isEqualTo(JSON.readTree("{\"encoding\":\"GSM_7BIT\",\"units\":13,\"parts\":1,\"forcedBy\":[]}"));

        run("", "text", "--json", "dépôt reçu");
        assertThat(JSON.readTree(printed))
                .isEqualTo(
                        JSON.readTree("{\"encoding\":\"UCS_2\",\"units\":10,\"parts\":1,\"forcedBy\":[\"ô\",\"ç\"]}"));
    }

    @Test
    void answersEachLineOfStandardInputWithOne() throws IOException {
        assertThat(run("0612345678\n\n0537123456\n", "phone", "--json", "-")).isZero();

        List<String> lines = printed.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)))
                .isEqualTo(JSON.readTree("{\"e164\":\"+212612345678\",\"country\":\"MA\",\"type\":\"MOBILE\"}"));
        assertThat(JSON.readTree(lines.get(1)).get("reason").asText()).isEqualTo("NO_PHONE_NUMBER");
        assertThat(JSON.readTree(lines.get(2)).get("reason").asText()).isEqualTo("INVALID_PHONE_NUMBER");
    }

    @Test
    void answersABadLineWithAnErrorAndGoesOn() throws IOException {
        assertThat(run("a;b\n2026/1\n", "preview", "--json", "--status", "SHELVED", "--complaint", "-"))
                .isZero();

        List<String> lines = printed.lines().toList();
        assertThat(JSON.readTree(lines.get(0)).get("error").asText()).contains("complaintId must be");
        assertThat(JSON.readTree(lines.get(1)).get("parts").asInt()).isEqualTo(1);
    }

    @Test
    void takesATextThatBeginsWithAnAtSignForAText() throws IOException {
        assertThat(run("", "text", "--json", "@Rabat")).isZero();
        assertThat(JSON.readTree(printed).get("units").asInt()).isEqualTo(6);
    }

    @Test
    void showsTheTextThatACitizenWouldGet() throws IOException {
        run("", "preview", "--json", "--status", "SHELVED", "--language", "fr", "--complaint", "2026/1");

        assertThat(JSON.readTree(printed).get("text").asText())
                .isEqualTo("Ministère public : votre plainte numéro 2026/1 a été classée sans suite.");
        assertThat(JSON.readTree(printed).get("parts").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "preview --status shelved --complaint 2026/1, 1, status must be",
        "preview --status SHELVED --complaint a;b, 1, complaintId must be",
        "preview --status SHELVED --language xx --complaint 1, 1, --language must be one of",
        "run --time-scale 0, 2, --time-scale must be above 0",
        "run --feed nowhere.jsonl, 2, nowhere.jsonl",
        "run --phones nowhere.json, 2, there is no file nowhere.json",
        "run --faults nowhere.json, 2, Cannot read --faults: there is no file nowhere.json",
        "run --faults {\"faults\":[{}]}, 2, Cannot read --faults: faults[0].kind must be one of",
        "run --phones {\"phones\":[{}]}, 2, phones[0].answer must be one of",
        "states --data nowhere, 1, holds no data of a run",
        "drill --alarm held, 2, no alarm is named held",
        "drill --data nowhere, 1, give the folder that run --data was given",
        "drill --data nowhere --time-scale 0, 2, --time-scale must be above 0",
    })
    void saysWhatWasWrongWithTheCommand(String command, int status, String message) {
        assertThat(run("", command.split(" "))).isEqualTo(status);
        assertThat(printed).contains(message);
    }

    @Test
    void namesTheLineOfAFeedThatCannotBeReadBeforeAnythingRuns(@TempDir Path folder) throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.jsonl"),
                "{\"complaintId\":\"1\",\"status\":\"REGISTERED\"}\n{\"complaintId\":\"1\",\"phoneNumber\":612345678}\n");

        assertThat(run("", "run", "--feed", feed.toString())).isEqualTo(2);

        assertThat(printed).contains("line 2", "phoneNumber must be a string").doesNotContain("612345678");
    }

    private int run(String input, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(out, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
        printed = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
