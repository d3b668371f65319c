package org.ishaar.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishaar.deployment.answer.CloudFormationDouble;
import org.ishaar.deployment.aws.FakeLogs;
import org.ishaar.deployment.aws.FakeSns;
import org.ishaar.deployment.aws.FakeTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class SmsAccountHandlerTest {

    private static final String GROUP = "sns/eu-west-3/1/DirectPublishToPhoneNumber";

    private final CloudFormationDouble cloudFormation = new CloudFormationDouble();
    private final FakeSns sns = new FakeSns();
    private final FakeTable table = new FakeTable();
    private final FakeLogs logs = new FakeLogs();
    private final Instance instance = new Instance();
    private final List<Duration> waits = new ArrayList<>();
    private final Deployment deployment = new Deployment("T", new Clients(table, sns, logs));
    private final SmsAccountHandler handler = new SmsAccountHandler(() -> deployment::account, waits::add);

    @AfterEach
    void close() {
        cloudFormation.close();
    }

    @Test
    void createsAndDeletes() {
        handle("Create", "");

        assertThat(sns.values).containsEntry("DefaultSMSType", "Transactional").containsEntry("MonthlySpendLimit", "5");
        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(answer("PhysicalResourceId")).isEqualTo("sms-account-settings");
        assertThat(answer("RequestId")).isEqualTo("request-Create");
        assertThat(answer("StackId")).isEqualTo("stack");
        assertThat(answer("LogicalResourceId")).isEqualTo("SmsAccount");

        handle("Delete", "sms-account-settings");

        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(sns.values).containsEntry("DefaultSMSType", "").containsEntry("DeliveryStatusIAMRole", "");
    }

    @Test
    void keepsThePhysicalIdThatCloudFormationKnows() {
        handle("Update", "stack-SmsAccount-1X2Y");

        assertThat(answer("PhysicalResourceId")).isEqualTo("stack-SmsAccount-1X2Y");
    }

    @Test
    void tellsCloudFormationWhySnsRefuses() {
        sns.trouble = SdkClientException.create("Invalid parameter: MonthlySpendLimit");

        handle("Create", "");

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("Reason"))
                .contains("Invalid parameter: MonthlySpendLimit")
                .endsWith("(log group group, request invocation-1)");
        assertThat(instance.log).anyMatch(line -> line.contains("\"event\":\"not-done\""));
    }

    @Test
    void answersEvenWhenSomethingUnexpectedIsThrown() {
        sns.trouble = new NullPointerException("whatever " + CloudFormationDouble.SECRET);

        handle("Create", "");

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("Reason"))
                .startsWith("a defect: java.lang.NullPointerException at ")
                .doesNotContain("whatever");
    }

    @Test
    void answersEvenAnErrorOfTheMachine() {
        SmsAccountHandler broken = new SmsAccountHandler(
                () -> {
                    NoClassDefFoundError error = new NoClassDefFoundError("x");
                    error.setStackTrace(new StackTraceElement[0]);
                    throw error;
                },
                waits::add);

        broken.handleRequest(event("Create", ""), instance);

        assertThat(answer("Reason")).startsWith("a defect: java.lang.NoClassDefFoundError (log group");
    }

    @Test
    void answersWhereItCannotStartAndLetsTheStackGo() {
        SmsAccountHandler unset = new SmsAccountHandler(
                () -> {
                    Deployment.notificationsTable(Map.of());
                    return deployment::account;
                },
                waits::add);

        unset.handleRequest(event("Create", ""), instance);

        assertThat(answer("Reason")).contains("environment variable NOTIFICATIONS_TABLE must be set");
        String physicalId = answer("PhysicalResourceId");
        unset.handleRequest(event("Delete", physicalId), instance);
        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(answer("PhysicalResourceId")).isEqualTo(physicalId);
    }

    @Test
    void deletesWhatCouldNotEvenBeNoted() {
        table.trouble = SdkClientException.create("no such table");
        handle("Create", "");
        assertThat(answer("Status")).isEqualTo("FAILED");

        handle("Delete", answer("PhysicalResourceId"));

        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(sns.values).isEmpty();
    }

    @Test
    void doesNotDeleteWhatItCannotReadTheNoteOf() {
        handle("Create", "");
        table.trouble = SdkClientException.create("down");

        handle("Delete", answer("PhysicalResourceId"));

        assertThat(answer("Status")).isEqualTo("FAILED");
        assertThat(answer("PhysicalResourceId")).isEqualTo("sms-account-settings");
    }

    @Test
    void becomesAResourceLikeAnyOtherOnceAnUpdateMadeIt() {
        handle("Update", SmsAccountHandler.NOT_MADE);

        assertThat(answer("PhysicalResourceId")).isEqualTo("sms-account-settings");
    }

    @Test
    void answersWhenTimeRunsShort() {
        instance.remainingMillis = 30_000;

        handle("Create", "");

        assertThat(answer("Reason")).contains("no time left");
        assertThat(sns.values).isEmpty();
    }

    @Test
    void answersARequestThatIsNone() {
        handle("Look", "");
        assertThat(answer("Reason")).contains("neither Create, Update nor Delete");

        CloudFormationCustomResourceEvent empty = new CloudFormationCustomResourceEvent();
        empty.setResponseUrl(cloudFormation.address());
        handler.handleRequest(empty, instance);
        assertThat(answer("Status")).isEqualTo("FAILED");
    }

    @Test
    void failsWhenItCannotAnswerSoThatTheRequestComesAgain() {
        cloudFormation.statuses.addAll(List.of(500, 500, 500));

        assertThatThrownBy(() -> handle("Create", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(CloudFormationDouble.SECRET);

        handle("Create", "");
        assertThat(answer("Status")).isEqualTo("SUCCESS");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void neverLogsTheAddressToAnswerTo() {
        handle("Create", "");
        handle("Update", "sms-account-settings");
        sns.trouble = SdkClientException.create("down");
        handle("Delete", "sms-account-settings");
        logs.filters.put(GROUP, List.of("a", "b"));
        handle("Create", "");
        handle("Look", "");

        assertThat(instance.log).hasSizeGreaterThan(8).noneMatch(line -> line.contains("5ec4e7"));
    }

    private void handle(String type, String physicalId) {
        handler.handleRequest(event(type, physicalId), instance);
    }

    private String answer(String field) {
        JsonNode last = cloudFormation.answers.get(cloudFormation.answers.size() - 1);
        return last.path(field).asText();
    }

    /** As Lambda's runtime reads it. */
    private CloudFormationCustomResourceEvent event(String type, String physicalId) {
        String known = physicalId.isEmpty() ? "" : "\"PhysicalResourceId\":\"" + physicalId + "\",";
        return LambdaEventSerializers.serializerFor(
                        CloudFormationCustomResourceEvent.class, getClass().getClassLoader())
                .fromJson("""
                        {"RequestType":"%1$s","ResponseURL":"%2$s","StackId":"stack","RequestId":"request-%1$s",%3$s
                        "ResourceType":"Custom::SmsAccountSettings","LogicalResourceId":"SmsAccount",
                        "ServiceToken":"arn","ResourceProperties":{"ServiceToken":"arn","Settings":"manage",
                        "DeliveryStatusIAMRole":"arn:aws:iam::1:role/logs","DeliveryStatusSuccessSamplingRate":"100",
                        "DefaultSMSType":"Transactional","MonthlySpendLimit":"5","LogGroups":["%4$s"],
                        "LogGroupKey":"key","LogGroupRetentionDays":"7",
                        "SubscriptionFilterPrefix":"ishaar-ReceiptsFunction"}}""".formatted(type, cloudFormation.address(), known, GROUP));
    }
}
