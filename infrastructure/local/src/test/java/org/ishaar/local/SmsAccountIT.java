package org.ishaar.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishaar.local.lambda.LambdaFunction;
import org.ishaar.local.template.CustomResource;
import org.ishaar.local.template.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;
import software.amazon.awssdk.services.sns.SnsClient;

/** The template's custom resource, asked as CloudFormation asks, against DynamoDB Local, SNS and CloudWatch Logs. */
class SmsAccountIT {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final Map<String, String> BEFORE =
            Map.of("MonthlySpendLimit", "1", "DefaultSMSType", "Promotional", "DefaultSenderID", "THEIRS");

    private static final String DELIVERED = "sns/ddblocal/000000000000/DirectPublishToPhoneNumber";

    private final Laptop laptop = Laptop.start(1);
    private final CustomResources cloudFormation = CustomResources.start();
    private final SnsClient sns = SnsClient.builder()
            .endpointOverride(laptop.system.snsUri())
            .region(Region.EU_WEST_3)
            .credentialsProvider(CREDENTIALS)
            .build();
    private final CloudWatchLogsClient logs = CloudWatchLogsClient.builder()
            .endpointOverride(laptop.system.logsUri())
            .region(Region.EU_WEST_3)
            .credentialsProvider(CREDENTIALS)
            .build();

    SmsAccountIT() throws IOException {}

    @BeforeEach
    void somebodyHasSetTheAccount() {
        sns.setSMSAttributes(call -> call.attributes(BEFORE));
    }

    @AfterEach
    void close() {
        sns.close();
        logs.close();
        cloudFormation.close();
        laptop.close();
    }

    @Test
    void setsTheAccountAndGivesItBack() throws IOException {
        assertThat(ask("Create", Map.of("MonthlySpendLimitUsd", "500"))).isEqualTo("SUCCESS");

        assertThat(account())
                .containsEntry("MonthlySpendLimit", "500")
                .containsEntry("DefaultSMSType", "Transactional")
                .containsEntry("DeliveryStatusSuccessSamplingRate", "100")
                .containsEntry("DefaultSenderID", "THEIRS")
                .containsKey("DeliveryStatusIAMRole");

        assertThat(ask("Create", Map.of("MonthlySpendLimitUsd", "500"))).isEqualTo("SUCCESS");
        assertThat(ask("Update", Map.of("MonthlySpendLimitUsd", "600"))).isEqualTo("SUCCESS");
        assertThat(account()).containsEntry("MonthlySpendLimit", "600");
        assertThat(ask("Update", Map.of())).isEqualTo("SUCCESS");
        assertThat(account()).containsEntry("MonthlySpendLimit", "1").containsEntry("DefaultSMSType", "Transactional");

        assertThat(ask("Delete", Map.of())).isEqualTo("SUCCESS");
        assertThat(account()).isEqualTo(BEFORE);
    }

    @Test
    void leavesAloneWhatSomebodyChangedMeanwhile() throws IOException {
        ask("Create", Map.of());
        sns.setSMSAttributes(call -> call.attributes(Map.of("DeliveryStatusSuccessSamplingRate", "50")));

        assertThat(ask("Delete", Map.of())).isEqualTo("SUCCESS");

        Map<String, String> rest = new HashMap<>(BEFORE);
        rest.put("DeliveryStatusSuccessSamplingRate", "50");
        assertThat(account()).isEqualTo(rest);
        assertThat(Files.readString(laptop.system.folder().resolve("functions.log")))
                .contains("\"event\":\"setting-left-alone\"")
                .doesNotContain("http://127.0.0.1");
    }

    @Test
    void takesTheLogGroupsOverBesideItsOwnFilters() throws IOException {
        assertThat(ask("Create", Map.of())).isEqualTo("SUCCESS");

        assertThat(logs.describeLogGroups(call -> call.logGroupNamePrefix("sns/"))
                        .logGroups())
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.retentionInDays()).isEqualTo(7))
                .allSatisfy(group -> assertThat(group.kmsKeyId()).contains("DeliveryLogKey"));
        assertThat(logs.describeSubscriptionFilters(call -> call.logGroupName(DELIVERED))
                        .subscriptionFilters())
                .extracting(SubscriptionFilter::filterName)
                .containsExactly("ishaar-local-ReceiptsFunctionDelivered-LOCAL");
    }

    @Test
    void touchesNeitherAccountNorGroupsWhereItIsToLeaveThemAlone() throws IOException {
        assertThat(ask("Create", Map.of("SmsAccountSettings", "leave"))).isEqualTo("SUCCESS");

        assertThat(account()).isEqualTo(BEFORE);
        assertThat(logs.describeLogGroups().logGroups())
                .extracting(LogGroup::kmsKeyId)
                .containsOnlyNulls();
        assertThat(ask("Delete", Map.of("SmsAccountSettings", "leave"))).isEqualTo("SUCCESS");
        assertThat(account()).isEqualTo(BEFORE);
    }

    @Test
    void tellsWhatIsWrongAndLetsItsDeletionSucceed() throws IOException {
        CustomResource wrong = changed(resource(Map.of()), "Settings", "perhaps");

        JsonNode answer = cloudFormation.ask("Create", wrong, function());

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("Settings is neither manage nor leave");
        assertThat(cloudFormation
                        .ask("Delete", wrong, function())
                        .path("Status")
                        .asText())
                .isEqualTo("SUCCESS");
        assertThat(account()).isEqualTo(BEFORE);
    }

    @Test
    void isNoEntryOfTheLedger() throws IOException {
        ask("Create", Map.of());

        assertThat(laptop.system.ledger().states()).isEmpty();
        assertThat(laptop.system.ledger().hasUnfinished()).isFalse();
    }

    /** As `run` does when it starts. */
    @Test
    void isMadeByTheRunnerWhichReportsWhatCannotBeMade() throws IOException {
        List<String> reports = new ArrayList<>();

        CustomResources.make(options("manage", reports), laptop.system);
        assertThat(account()).containsEntry("DefaultSMSType", "Transactional");
        assertThat(reports).isEmpty();

        CustomResources.make(options("perhaps", reports), laptop.system);
        assertThat(reports).singleElement().asString().startsWith("SmsAccount could not be made: ");
    }

    private static LocalOptions options(String settings, List<String> reports) {
        Map<String, String> parameters = Map.of("SmsAccountSettings", settings);
        return new LocalOptions(Laptop.TEMPLATE, parameters, Optional.empty(), Ports.FREE, 1, reports::add);
    }

    private String ask(String request, Map<String, String> parameters) throws IOException {
        JsonNode answer = cloudFormation.ask(request, resource(parameters), function());
        assertThat(answer.path("Reason").asText()).isEmpty();
        return answer.path("Status").asText();
    }

    private LambdaFunction function() {
        return laptop.system.function("SmsAccountFunction");
    }

    private static CustomResource resource(Map<String, String> parameters) throws IOException {
        return Template.read(Laptop.TEMPLATE, parameters).customResources().stream()
                .filter(resource -> resource.logicalId().equals("SmsAccount"))
                .findFirst()
                .orElseThrow();
    }

    private static CustomResource changed(CustomResource resource, String property, String value) {
        Map<String, Object> properties = new HashMap<>(resource.properties());
        properties.put(property, value);
        return new CustomResource(resource.logicalId(), resource.type(), resource.function(), properties);
    }

    private Map<String, String> account() {
        return sns.getSMSAttributes().attributes();
    }
}
