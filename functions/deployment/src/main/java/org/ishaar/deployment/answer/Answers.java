package org.ishaar.deployment.answer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Puts answers to the presigned address that CloudFormation gave. Whoever has that address can answer: it is told nobody. */
public final class Answers {

    /** All tries together take no longer than this. */
    public static final Duration LONGEST = Duration.ofSeconds(24);

    private static final int TRIES = 3;
    private static final Duration ONE_TRY = Duration.ofSeconds(6);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ONE_TRY)
            .build();

    private final IntConsumer pause;

    /** Waits as many seconds as tries have failed, before another. */
    public Answers(IntConsumer pause) {
        this.pause = pause;
    }

    /**
     * Returns when CloudFormation has the answer.
     *
     * @throws IllegalStateException when it has not: Lambda then delivers the request again
     */
    public void send(String address, Answer answer) {
        HttpRequest request = request(address, answer.body());
        for (int tries = 1; ; tries++) {
            Optional<String> trouble = put(request);
            if (trouble.isEmpty()) {
                return;
            }
            if (tries == TRIES) {
                throw new IllegalStateException("the answer could not be given: " + trouble.get());
            }
            pause.accept(tries);
        }
    }

    private static HttpRequest request(String address, byte[] body) {
        try {
            return HttpRequest.newBuilder(URI.create(address))
                    .timeout(ONE_TRY)
                    // The address is signed for a body without a type.
                    .header("Content-Type", "")
                    .PUT(BodyPublishers.ofByteArray(body))
                    .build();
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message repeats the address.
            throw new IllegalStateException("the request has no address to answer to");
        }
    }

    /** What is wrong, without the address: exceptions' messages may repeat it. */
    private Optional<String> put(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("status " + status);
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while answering");
        }
    }
}
