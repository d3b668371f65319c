package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What case management and operators type: the AWS CLI. It needs more than Java and Maven: {@code -Daws.cli}. */
class AwsCliIT {

    private static final String NUMBER = "+212612345678";
    private static final String KEY = "{\"complaintId\":{\"S\":\"2026/1\"}}";

    @BeforeEach
    void needsTheAwsCli() {
        assumeAwsCli();
    }

    static void assumeAwsCli() {
        assumeTrue(System.getProperty("aws.cli") != null, "skipped: -Daws.cli runs it, as .ci/run does");
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
        assumeTrue(installed, "skipped: there is no aws on the PATH (apt-get install awscli)");
    }

    @Test
    void textsWhatTheAwsCliWrites() throws Exception {
        try (Laptop laptop = Laptop.start(1)) {
            String registered = item("REGISTERED", Instant.now().minusSeconds(60), "06 12 34 56 78");
            dynamodb(laptop, "put-item", "--item", registered);
            laptop.awaitTexts(NUMBER, 1);
            dynamodb(laptop, "put-item", "--item", registered);
            setStatus(laptop, "FORWARDED");
            laptop.awaitTexts(NUMBER, 2);
            setNumber(laptop, "0661234567");
            laptop.awaitIdle();

            assertThat(laptop.texts(NUMBER)).containsExactly("2026/1 REGISTERED", "2026/1 FORWARDED");
            assertThat(laptop.system.phones().total()).isEqualTo(2);
        }
    }

    @Test
    void readsTheTextsFromTheSnsEndpointAsAnySnsClientDoes() throws Exception {
        try (Laptop laptop = Laptop.start(1)) {
            String sns = laptop.system.snsUri().toString();
            String published = aws(
                    List.of("sns", "publish", "--endpoint-url", sns, "--phone-number", NUMBER, "--message", "Bonjour"));

            assertThat(published).contains("MessageId");
            assertThat(laptop.system.phones().texts(NUMBER)).hasSize(1);
        }
    }

    @Test
    void readsTheDeliveryLogsAndInvokesFunctionsAsOperatorsDo() throws Exception {
        try (Laptop laptop = Laptop.start(60)) {
            laptop.put("2026/1", "REGISTERED", NUMBER);
            laptop.awaitTexts(NUMBER, 1);
            laptop.awaitIdle();
            List<String> filter = List.of("logs", "filter-log-events", "--endpoint-url", "" + laptop.system.logsUri());
            String group = "sns/ddblocal/000000000000/DirectPublishToPhoneNumber";

            assertThat(aws(filter, "--log-group-name", group)).contains("Message has been accepted by phone carrier");
            assertThat(aws(filter, "--log-group-name", group, "--start-time", "0", "--filter-pattern", "FAILURE"))
                    .doesNotContain("messageId");
            assertThat(aws(
                            List.of("lambda", "invoke", "--endpoint-url", "" + laptop.system.lambdaUri()),
                            "--function-name",
                            "ResenderFunction",
                            "/dev/stdout"))
                    .contains("\"StatusCode\": 200")
                    .doesNotContain("FunctionError");
        }
    }

    private static String aws(List<String> words, String... more) throws Exception {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return aws(all);
    }

    private static void setStatus(Laptop laptop, String status) throws Exception {
        dynamodb(
                laptop,
                "update-item",
                "--key",
                KEY,
                "--update-expression",
                "SET #s = :s, statusChangedAt = :t",
                "--expression-attribute-names",
                "{\"#s\":\"status\"}",
                "--expression-attribute-values",
                "{\":s\":{\"S\":\"" + status + "\"},\":t\":{\"S\":\"" + Instant.now() + "\"}}");
    }

    private static void setNumber(Laptop laptop, String number) throws Exception {
        dynamodb(
                laptop,
                "update-item",
                "--key",
                KEY,
                "--update-expression",
                "SET phoneNumber = :p",
                "--expression-attribute-values",
                "{\":p\":{\"S\":\"" + number + "\"}}");
    }

    private static String item(String status, Instant at, String number) {
        return """
            {"complaintId":{"S":"2026/1"},"status":{"S":"%s"},"statusChangedAt":{"S":"%s"},
             "phoneNumber":{"S":"%s"},"language":{"S":"fr"}}""".formatted(status, at, number);
    }

    private static void dynamodb(Laptop laptop, String operation, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("dynamodb", operation, "--table-name", "ComplaintsTable"));
        words.addAll(List.of("--endpoint-url", laptop.system.dynamoDbUri().toString()));
        words.addAll(List.of(arguments));
        aws(words);
    }

    private static String aws(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local",
                        "AWS_DEFAULT_REGION", "eu-west-3",
                        "AWS_PAGER", ""));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
