package org.ishaar.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishaar.complaint.PhoneNumber;
import org.ishaar.complaint.PhoneReading;
import org.ishaar.complaint.SmsText;
import org.ishaar.notifier.Clients;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.NotifierSettingsTest;
import org.ishaar.notifier.decision.SendResult;
import org.ishaar.notifier.decision.SendResult.TryLater;
import org.ishaar.notifier.decision.SendResult.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** What the failures of the deployed client itself are taken for, over real connections. */
class SnsFailuresTest {

    @Test
    void waitsWhenNobodyListens() throws IOException {
        int free;
        try (ServerSocket closedAtOnce = listener(1)) {
            free = closedAtOnce.getLocalPort();
        }

        assertThat(sendTo(free)).isInstanceOf(TryLater.class);
    }

    /** Linux answers no further connection while as many as the backlog have not been accepted. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void waitsWhenItIsNotConnectedInTime() throws IOException {
        try (ServerSocket full = listener(1)) {
            List<Socket> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                waiting.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            }

            assertThat(sendTo(full.getLocalPort())).isInstanceOf(TryLater.class);

            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** A second request would be a second text. */
    @Test
    void asksOnceAndKnowsNothingWhenTheConnectionBreaksAfterTheRequest() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Thread breaking;
        try (ServerSocket server = listener(8)) {
            breaking = new Thread(() -> breakEach(server, requests));
            breaking.start();

            assertThat(sendTo(server.getLocalPort())).isInstanceOf(Unknown.class);
        }
        breaking.join();
        assertThat(requests).hasValue(1);
    }

    private static void breakEach(ServerSocket server, AtomicInteger requests) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                if (in.read() >= 0) {
                    requests.incrementAndGet();
                    in.readNBytes(in.available());
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static ServerSocket listener(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    private static SendResult sendTo(int port) {
        PhoneReading citizen = PhoneNumber.read("0612345678", "MA");
        try (SnsClient sns = Clients.snsBuilder(Duration.ofSeconds(5))
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            NotifierSettings settings = NotifierSettings.from(NotifierSettingsTest.environment());
            return new SnsSmsGateway(sns, settings.sender(), Routes.load())
                    .send((PhoneNumber) citizen, SmsText.of("Plainte enregistrée"));
        }
    }
}
