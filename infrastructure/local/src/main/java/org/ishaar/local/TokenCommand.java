package org.ishaar.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A token of the development issuer. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a token for the API of a running set-up, as an institution would get one.")
final class TokenCommand implements Callable<Integer> {

    @Option(
            names = "--issuer",
            defaultValue = "http://127.0.0.1:8081",
            description = "The development issuer; default: ${DEFAULT-VALUE}.")
    private URI issuer = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--scope",
            defaultValue = "complaints/read",
            description = "May be given more than once; default: ${DEFAULT-VALUE}.")
    private List<String> scopes = List.of();

    @Option(
            names = "--lifetime",
            defaultValue = "PT1H",
            description = "ISO 8601 duration from a second up; default: ${DEFAULT-VALUE}.")
    private Duration lifetime = Duration.ofHours(1);

    private final PrintStream out;

    TokenCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&scope="
                + URLEncoder.encode(String.join(" ", scopes), StandardCharsets.UTF_8) + "&lifetime="
                + lifetime.toSeconds();
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = ask(request);
        if (answer.statusCode() != 200) {
            throw new IOException("the issuer refused: " + answer.body());
        }
        out.println(
                new ObjectMapper().readTree(answer.body()).get("access_token").asText());
        return 0;
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("nobody answers at " + issuer + ": start the runner, or name its issuer", e);
        }
    }
}
