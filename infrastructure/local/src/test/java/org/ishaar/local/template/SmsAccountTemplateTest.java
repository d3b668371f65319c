package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.template.Resources.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishaar.deployment.Deployment;
import org.ishaar.deployment.SmsAccountHandler;
import org.ishaar.deployment.decision.Wishes;
import org.ishaar.local.logs.DeliveryLogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What template.yaml asks of the account, and may do to it. */
class SmsAccountTemplateTest {

    private static final Path FILE = Path.of("../../template.yaml");

    private Template template = Template.parse("Resources: {}", Map.of());
    private Map<String, Object> resources = Map.of();

    @BeforeEach
    void read() throws IOException {
        template = Template.read(FILE, Map.of());
        resources = Values.map(CloudFormationYaml.parse(Files.readString(FILE)).get("Resources"));
    }

    @Test
    void keepsTheDeliveryLogsAWeekUnderAKeyOfTheirOwn() {
        Map<String, Object> account = smsAccount().properties();

        assertThat(account)
                .containsEntry("LogGroupRetentionDays", "7")
                .containsEntry("LogGroupKey", "arn:aws:local:ddblocal:000000000000:DeliveryLogKey");
    }

    @Test
    void subscribesToTheGroupsThatSnsWritesOnceTheyAreThere() {
        List<String> groups = List.of(DeliveryLogs.SUCCESSES, DeliveryLogs.FAILURES);
        Object receipts = Objects.requireNonNull(resources.get("ReceiptsFunction"));
        Map<String, String> replay = template.function("ReceiptsReplayFunction").environment();

        assertThat(smsAccount().properties()).containsEntry("LogGroups", groups);
        assertThat(template.function("ReceiptsFunction").logs())
                .extracting(LogSource::logGroup)
                .isEqualTo(groups);
        assertThat(Values.list(Values.map(receipts).get("DependsOn")).contains("SmsAccount"))
                .isTrue();
        assertThat(List.of(replay.getOrDefault("DELIVERED_LOG_GROUP", ""), replay.getOrDefault("FAILED_LOG_GROUP", "")))
                .isEqualTo(groups);
    }

    /** IAM takes a group's ARN with an end of :* for everything but tags. */
    @Test
    void namesTheDeliveryLogsGroupsAsIamDoes() {
        for (String role : List.of("SmsAccountRole", "DeliveryLoggingRole", "ReceiptsReplayRole")) {
            String policies = properties(resources.getOrDefault(role, Map.of()))
                    .getOrDefault("Policies", "")
                    .toString();
            assertThat(policies)
                    .as(role)
                    .contains(
                            ":log-group:sns/${AWS::Region}/${AWS::AccountId}/DirectPublishToPhoneNumber:*}",
                            ":log-group:sns/${AWS::Region}/${AWS::AccountId}/DirectPublishToPhoneNumber/Failure:*}");
        }
    }

    @Test
    void knowsItsOwnSubscriptionFiltersByTheNamesThatTheyGet() {
        assertThat(smsAccount().properties())
                .containsEntry("SubscriptionFilterPrefix", Template.STACK + "-ReceiptsFunction");
        assertThat(template.function("ReceiptsFunction").logs())
                .extracting(LogSource::id)
                .containsExactly("ReceiptsFunctionDelivered", "ReceiptsFunctionUndelivered");
    }

    @Test
    void setsEveryVariableThatTheAccountsFunctionReadsAndNoOther() throws ClassNotFoundException {
        FunctionSpec function = template.function("SmsAccountFunction");
        Recorded environment = new Recorded(function.environment());

        Deployment.notificationsTable(environment);

        assertThat(Class.forName(function.handler())).isEqualTo(SmsAccountHandler.class);
        assertThat(smsAccount().function()).isEqualTo(function.arn());
        assertThat(environment.read).isEqualTo(function.environment().keySet());
    }

    @Test
    void asksOfTheAccountOnlyWhatItsFunctionUnderstands() {
        Wishes wishes = Wishes.of(smsAccount().properties());

        assertThat(wishes.manage()).isTrue();
        assertThat(wishes.settings())
                .containsOnlyKeys("DeliveryStatusIAMRole", "DeliveryStatusSuccessSamplingRate", "DefaultSMSType")
                .containsEntry("DeliveryStatusSuccessSamplingRate", "100")
                .containsEntry("DefaultSMSType", "Transactional");
    }

    @Test
    void letsTheAccountsFunctionDoNoMoreThanItMust() {
        Map<String, Map<String, Object>> statements = new HashMap<>();
        Values.list(properties(resources.getOrDefault("SmsAccountRole", Map.of()))
                        .get("Policies"))
                .forEach(policy -> Values.list(Values.map(Values.map(policy).get("PolicyDocument"))
                                .get("Statement"))
                        .forEach(statement -> statements.put(
                                String.valueOf(Values.map(statement).get("Sid")), Values.map(statement))));

        statements.forEach((sid, statement) -> {
            if (String.valueOf(statement.get("Resource")).equals("*")) {
                assertThat(statement.get("Action"))
                        .as("SNS has no resource for these")
                        .isEqualTo(List.of("sns:GetSMSAttributes", "sns:SetSMSAttributes"));
            }
        });
        assertThat(statements.get("HandSnsItsRole"))
                .containsEntry("Resource", Map.of("Fn::GetAtt", List.of("DeliveryLoggingRole", "Arn")));
        assertThat(String.valueOf(statements.get("GiveBackTheRoleOfBefore")))
                .contains("Action=iam:PassRole", "{iam:PassedToService=sns.amazonaws.com}");
        assertThat(String.valueOf(statements.get("NoteWhatWasFound")))
                .contains("ForAllValues:StringEquals={dynamodb:LeadingKeys=[#sms-account]}");
        assertThat(statements)
                .containsOnlyKeys(
                        "ReadAndSetTheAccount",
                        "HandSnsItsRole",
                        "GiveBackTheRoleOfBefore",
                        "NoteWhatWasFound",
                        "MakeOrTakeOverTheGroups",
                        "FindTheGroups",
                        "WriteItsLog");
    }

    private CustomResource smsAccount() {
        return template.customResources().stream()
                .filter(resource -> resource.logicalId().equals("SmsAccount"))
                .findFirst()
                .orElseThrow();
    }
}
