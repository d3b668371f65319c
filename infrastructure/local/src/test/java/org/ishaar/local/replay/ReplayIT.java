package org.ishaar.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Failure records of a folder, through a Lambda endpoint that answers what it is told. */
class ReplayIT {

    private static final String EVENT = "{\"Records\":[{\"eventID\":\"%s\",\"phoneNumber\":\"0612345678\"}]}";
    private static final String FOLDER = "aws/lambda/mapping/shardId-1/2026/03/02/";

    @TempDir
    private Path bucket = Path.of("");

    private final List<String> invoked = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String failing = "?";
    private String answer = "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}";
    private boolean functionError;
    private final HttpServer lambda;

    ReplayIT() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/2015-03-31/functions/NotifierFunction/invocations", this::invoke);
        lambda.start();
    }

    @AfterEach
    void stop() {
        lambda.stop(0);
    }

    @Test
    void replaysOldestFirstWhateverTheShardAndTheShape() throws IOException {
        write("aws/lambda/mapping/shardId-2/2026/03/01/2026-03-01T23.00.00-b", escaped("first"));
        write(FOLDER + "2026-03-02T01.00.00-a", "{\"payload\":" + EVENT.formatted("second") + "}");
        write(
                "aws/lambda/async/f/2026/03/02/2026-03-02T02.00.00-c",
                "{\"requestPayload\":" + EVENT.formatted("3rd") + "}");

        assertThat(replay("--yes")).isZero();

        assertThat(invoked)
                .containsExactly(EVENT.formatted("first"), EVENT.formatted("second"), EVENT.formatted("3rd"));
        assertThat(printed()).contains("3 done, 0 left").doesNotContain("612345678");
        assertThat(files()).hasSize(3);
    }

    @Test
    void putsAwayWhatIsDoneWhenAskedAndNeverReplaysItAgain() throws IOException {
        write(FOLDER + "2026-03-02T01.00.00-a", escaped("first"));

        assertThat(replay("--yes", "--delete")).isZero();
        assertThat(replay("--yes", "--delete")).isZero();

        assertThat(invoked).hasSize(1);
        assertThat(files()).containsExactly("replayed/" + FOLDER + "2026-03-02T01.00.00-a");
    }

    @Test
    void leavesWhatFailsAgainAndGoesOn() throws IOException {
        write(FOLDER + "2026-03-02T01.00.00-a", escaped("first"));
        write(FOLDER + "2026-03-02T02.00.00-b", escaped("second"));
        failing = "first";

        assertThat(replay("--yes", "--delete")).isEqualTo(1);

        assertThat(invoked).hasSize(2);
        assertThat(printed()).contains("1 records failed again", "1 done, 1 left");
        assertThat(files())
                .containsExactly(FOLDER + "2026-03-02T01.00.00-a", "replayed/" + FOLDER + "2026-03-02T02.00.00-b");
    }

    @Test
    void namesTheErrorButNotWhatItSays() throws IOException {
        write(FOLDER + "2026-03-02T01.00.00-a", escaped("first"));
        failing = "first";
        functionError = true;
        answer = "{\"errorType\":\"java.lang.IllegalStateException\",\"errorMessage\":\"of 0612345678\"}";

        assertThat(replay("--yes", "--delete")).isEqualTo(1);

        assertThat(printed())
                .contains("failed: java.lang.IllegalStateException")
                .doesNotContain("612345678");
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesAFileThatIsNoFailureRecord() throws IOException {
        write("notes.txt", "call 0612345678");
        write("other.json", "{\"payload\":[]}");

        assertThat(replay("--yes", "--delete")).isEqualTo(1);

        assertThat(invoked).isEmpty();
        assertThat(files()).containsExactly("notes.txt", "other.json");
    }

    @Test
    void onlyListsUntilToldToDoIt() throws IOException {
        write(FOLDER + "2026-03-02T01.00.00-a", escaped("first"));

        assertThat(replay()).isEqualTo(1);

        assertThat(invoked).isEmpty();
        assertThat(printed()).contains(FOLDER + "2026-03-02T01.00.00-a", "add --yes");
    }

    @Test
    void saysWhatToDoWhenTheEndpointIsNotThere() throws IOException {
        write(FOLDER + "2026-03-02T01.00.00-a", escaped("first"));
        lambda.stop(0);

        assertThat(replay("--yes", "--delete")).isEqualTo(1);

        assertThat(printed()).contains("check the endpoints");
        assertThat(files()).hasSize(1);
    }

    @Test
    void saysThatAFolderIsNotThere() {
        bucket = bucket.resolve("none");

        assertThat(replay("--yes")).isEqualTo(1);

        assertThat(printed()).contains("there is no folder");
    }

    private int replay(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                bucket.toString(),
                "--function",
                "NotifierFunction",
                "--endpoint",
                "http://127.0.0.1:" + lambda.getAddress().getPort()));
        arguments.addAll(Arrays.asList(options));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(new ReplayCommand(out))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    out.println(e.getMessage());
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    private void invoke(HttpExchange exchange) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        invoked.add(event);
        boolean fails = event.contains(failing);
        if (fails && functionError) {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
        }
        byte[] body = (fails ? answer : "{\"batchItemFailures\":[]}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void write(String key, String content) throws IOException {
        Path file = bucket.resolve(key);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private static String escaped(String id) {
        return "{\"version\":\"1.0\",\"payload\":\"" + EVENT.formatted(id).replace("\"", "\\\"") + "\"}";
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
