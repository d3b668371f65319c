package org.ishaar.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an emulator offers besides AWS's own calls: its name, the texts that it took, and a citizen's opt-out. */
enum Emulator {
    MOTO("moto", "/moto-api/data.json") {
        @Override
        List<Text> texts(URI endpoint) {
            List<Text> texts = new ArrayList<>();
            get(endpoint, "/moto-api/data.json")
                    .at("/sns/SMS")
                    .forEach(sms -> texts.add(new Text(
                            sms.path("message_id").asText(),
                            sms.path("phone_number").asText(),
                            sms.path("message").asText())));
            return texts;
        }

        /** moto/dynamodb/models/__init__.py of 5.2.5: several threads, and no lock; too rare to be seen in each run. */
        @Override
        boolean locksItsItems() {
            return false;
        }

        /** It takes every number that ends so for opted out, and no other. */
        @Override
        void optOut(URI endpoint, String e164) {
            if (!e164.endsWith("99")) {
                throw new IllegalArgumentException("moto knows numbers that end in 99 only as opted out");
            }
        }
    },
    LOCALEMU("LocalEmu", "/_localemu/info") {
        /** It keeps its items in moto. */
        @Override
        boolean locksItsItems() {
            return MOTO.locksItsItems();
        }

        /** localemu/services/dynamodb/provider.py of 1.3.2: a pool of threads passes records on, and each has its turn. */
        @Override
        boolean keepsStreamOrder() {
            return false;
        }

        /** Its tables' streams are Kinesis streams, which it deletes later on; no table of the name can be made before. */
        @Override
        boolean isGone(URI endpoint, String table) {
            HttpRequest describe = HttpRequest.newBuilder(endpoint)
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-3/kinesis/aws4_request")
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("X-Amz-Target", "Kinesis_20131202.DescribeStreamSummary")
                    .POST(BodyPublishers.ofString("{\"StreamName\":\"__ddb_stream_" + table + "\"}"))
                    .build();
            return answer(describe).body().contains("ResourceNotFoundException");
        }
    },
    LOCALSTACK("LocalStack", "/_localstack/info"),
    /** Its SNS answers under LocalStack's paths too. */
    EMBEDDED("embedded", Emulator.KEPT_TEXTS);

    private static final String KEPT_TEXTS = "/_aws/sns/sms-messages";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int ATTEMPTS = 20;

    private final String title;
    private final String telling;

    /**
     * @param title as the table in emulators.md heads its column
     * @param telling a path that this emulator answers and the ones before it do not
     */
    Emulator(String title, String telling) {
        this.title = title;
        this.telling = telling;
    }

    String title() {
        return title;
    }

    static Emulator at(URI endpoint) {
        for (Emulator emulator : values()) {
            if (send(endpoint, emulator.telling, null).statusCode() == OK) {
                return emulator;
            }
        }
        throw new IllegalStateException("The suite does not know what listens at " + endpoint
                + ": it answers none of the paths under which an emulator shows the texts that it took");
    }

    /** Of a table that DynamoDB says is deleted: whether all is. */
    boolean isGone(URI endpoint, String table) {
        return true;
    }

    /** Whether the records of an item are in its stream as its changes were written. */
    boolean keepsStreamOrder() {
        return true;
    }

    /** Whether nobody else's write comes between the look at a condition and the write that depends on it. */
    boolean locksItsItems() {
        return true;
    }

    /** All that were taken since the emulator started; two that came at almost the same time in either order. */
    List<Text> texts(URI endpoint) {
        List<Text> texts = new ArrayList<>();
        get(endpoint, KEPT_TEXTS + "?region=eu-west-3")
                .path("sms_messages")
                .forEach(inbox -> inbox.forEach(sms -> texts.add(new Text(
                        sms.path("MessageId").asText(),
                        sms.path("PhoneNumber").asText(),
                        sms.path("Message").asText()))));
        return texts;
    }

    /** As a citizen does who answers STOP. */
    void optOut(URI endpoint, String e164) {
        String body = JSON.createObjectNode().put("phoneNumber", e164).toString();
        tell(endpoint, "/_aws/sns/phone-opt-outs", body);
    }

    /** Only an SNS that is made for it can be told so. */
    void throttleNextCall(URI endpoint) {
        tell(endpoint, "/_ishaar/faults", "{\"faults\":[{\"kind\":\"THROTTLE\",\"times\":1}]}");
    }

    private static void tell(URI endpoint, String path, String body) {
        int status = send(endpoint, path, body).statusCode();
        if (status / 100 != OK / 100) {
            throw new IllegalStateException("HTTP " + status + " to POST " + path);
        }
    }

    /**
     * Asked again after an error of the server: moto makes this page while it goes on working, and stumbles over what
     * changes. Nothing where it is not found: LocalEmu has the page from the first call of its SNS on.
     */
    private static JsonNode get(URI endpoint, String path) {
        HttpResponse<String> answer = send(endpoint, path, null);
        for (int again = 0; answer.statusCode() >= SERVER_ERROR && again < ATTEMPTS; again++) {
            answer = send(endpoint, path, null);
        }
        try {
            return answer.statusCode() == NOT_FOUND ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("HTTP " + answer.statusCode() + " to GET " + path, e);
        }
    }

    private static HttpResponse<String> send(URI endpoint, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return answer(request.build());
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing answers at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
