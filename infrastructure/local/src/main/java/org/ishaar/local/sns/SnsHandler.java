package org.ishaar.local.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The SNS protocol: reads the call, lets the fault that it meets decide, answers now, late or never. */
final class SnsHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(SnsHandler.class.getName());

    private final Actions actions;
    private final Faults faults;
    private final Executor calls;

    SnsHandler(Actions actions, Faults faults, Executor calls) {
        this.actions = actions;
        this.faults = faults;
        this.calls = calls;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        Exchange exchange = new Exchange(http);
        if (!exchange.path().equals("/")) {
            exchange.send(JsonPath.error(404, "there is nothing at this path; SNS itself is at /"));
            return;
        }
        Optional<String> body = exchange.body();
        if (body.isEmpty()) {
            exchange.send(Answer.refused(413, "RequestEntityTooLarge", "Request size exceeded"));
            return;
        }
        Optional<QueryForm> call = body.get().isEmpty() ? exchange.query() : QueryForm.parse(body.get());
        if (call.isEmpty()) {
            exchange.send(Answer.refused(400, "MalformedQueryString", "The query string contains a syntax error."));
            return;
        }
        answer(exchange, call.get());
    }

    private void answer(Exchange exchange, QueryForm call) throws IOException {
        Optional<Fault> met = faults.next(call.find("PhoneNumber").orElseGet(() -> call.get("phoneNumber")));
        if (met.isEmpty()) {
            exchange.send(answer(call));
            return;
        }
        Fault fault = met.get();
        Optional<Answer> accepted = fault.accepts() ? Optional.of(answer(call)) : Optional.empty();
        switch (fault.kind()) {
            case THROTTLE, RATE -> exchange.send(throttled(fault.code()));
            case DOWN -> exchange.send(Answer.failed(503, "ServiceUnavailable", "Service is currently unavailable."));
            case ERROR -> exchange.send(fault.status() == 500 ? internalError() : Answer.bare(fault.status()));
            case DROP -> throw new IOException("dropped on demand");
            case TIMEOUT_BEFORE, TIMEOUT_AFTER -> later(fault, exchange::drop);
            case LATE -> later(fault, () -> sendLate(exchange, accepted.orElseThrow()));
        }
    }

    // No thread waits meanwhile: held calls do not keep others out.
    private void later(Fault fault, Runnable action) {
        CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, calls)
                .execute(action);
    }

    // A caller that waited long enough gets it, one that went away does not.
    private static void sendLate(Exchange exchange, Answer answer) {
        try {
            exchange.send(answer);
        } catch (IOException gone) {
            exchange.drop();
        }
    }

    private static Answer throttled(String code) {
        return Answer.refused(ThrottleCode.STATUS.getOrDefault(code, 400), code, "Rate exceeded");
    }

    private static Answer internalError() {
        return Answer.failed(500, "InternalError", "Internal service error");
    }

    // The caller hears of it as of any other failure of SNS: uncertain.
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Answer answer(QueryForm call) {
        try {
            return actions.answer(call);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the simulated SNS failed", e);
            return internalError();
        }
    }
}
