package org.ishaar.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page is asked for: files, data, events, and commands. */
final class PageHandler implements HttpHandler {

    static final String FOLDER = "/page/";

    private final Watchers watchers;
    private final Facts facts;
    private final Commands commands;

    PageHandler(Watchers watchers, Facts facts, Commands commands) {
        this.watchers = watchers;
        this.facts = facts;
        this.commands = commands;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        Optional<String> refusal = OwnPageOnly.refusal(http.getRequestHeaders());
        String path = http.getRequestURI().getPath();
        boolean reads = http.getRequestMethod().equals("GET");
        if (refusal.isPresent()) {
            Answer.error(403, refusal.get()).send(http);
        } else if (reads && path.equals(FOLDER + "events")) {
            watchers.open(http, numbers(http.getRequestURI().getRawQuery()));
        } else if (reads) {
            read(path).send(http);
        } else if (http.getRequestMethod().equals("POST")) {
            CommandBody.read(http, body -> commands.run(path, body)).send(http);
        } else {
            http.getResponseHeaders().set("Allow", "GET, POST");
            Answer.error(405, "only GET and POST are taken").send(http);
        }
    }

    private static Numbers numbers(@Nullable String query) {
        return "numbers=shown".equals(query) ? Numbers.SHOWN : Numbers.MASKED;
    }

    private Answer read(String path) throws IOException {
        return switch (path) {
            case "/" -> file("index.html");
            case FOLDER + "state" -> Answer.json(200, facts.state());
            case FOLDER + "proof" -> Answer.json(200, Proofs.json());
            default -> file(path.substring(FOLDER.length()));
        };
    }

    private static Answer file(String name) throws IOException {
        return StaticFiles.find(name).orElseGet(() -> Answer.error(404, "there is no such file: ask for /"));
    }
}
