package org.ishaar.local.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.sns.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishaar.local.phone.Delivered;
import org.ishaar.local.phone.PhoneLog;
import org.ishaar.local.phone.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sns.SnsClient;

class LoggedPublishIT {

    private static final String NUMBER = "+12025550123";

    @TempDir
    Path folder;

    @Test
    void hasTheTextOnDiskBeforeItAnswers() {
        try (Phones logged = Phones.loggedIn(folder);
                SnsEndpoint withLog = SnsEndpoint.start(0, logged, Faults.none());
                SnsClient client = Clients.of(withLog)) {
            for (int n = 1; n <= 5; n++) {
                client.publish(call -> call.phoneNumber(NUMBER).message("text"));

                assertThat(PhoneLog.read(folder)).hasSize(n);
            }
        }
        try (Phones again = Phones.loggedIn(folder)) {
            assertThat(again.total()).isEqualTo(5);
            assertThat(again.texts(NUMBER)).isEqualTo(PhoneLog.read(folder));
        }
    }

    @Test
    void answersAnInternalErrorWhenTheLogCannotBeWritten() {
        Phones logged = Phones.loggedIn(folder);
        try (SnsEndpoint withLog = SnsEndpoint.start(0, logged, Faults.none());
                SnsClient client = Clients.of(withLog)) {
            logged.close();

            assertRefused(() -> client.publish(call -> call.phoneNumber(NUMBER).message("text")), "InternalError");
            assertThat(logged.total()).isZero();
        }
    }

    @Test
    void bringsEachOfManyConcurrentTextsOnce() throws Exception {
        try (Phones logged = Phones.loggedIn(folder);
                SnsEndpoint withLog = SnsEndpoint.start(0, logged, Faults.none());
                SnsClient client = Clients.of(withLog)) {
            List<String> ids = concurrently(IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(n ->
                            () -> client.publish(call -> call.phoneNumber("+1202555" + (1000 + n % 20))
                                            .message("text " + n))
                                    .messageId())
                    .toList());

            List<Delivered> texts = PhoneLog.read(folder);
            assertThat(texts).extracting(Delivered::messageId).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(texts.stream().map(Delivered::text).collect(Collectors.toSet()))
                    .hasSize(200);
            assertThat(logged.total()).isEqualTo(200);
            assertThat(Set.copyOf(ids)).hasSize(200);
        }
    }

    private static List<String> concurrently(List<Callable<String>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
