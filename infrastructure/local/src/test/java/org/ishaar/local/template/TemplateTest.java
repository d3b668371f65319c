package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TemplateTest {

    private static final String RECEIPTS = """
            Resources:
              ReceiptFailures: {Type: 'AWS::S3::Bucket'}
              Delivered: {Type: 'AWS::Logs::LogGroup', Properties: {LogGroupName: sns/delivered}}
              Receipts:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: x
                  Events:
                    Logged:
                      Type: CloudWatchLogs
                      Properties:
                        %s
                        FilterPattern: ""
                  EventInvokeConfig:
                    MaximumRetryAttempts: 1
                    MaximumEventAgeInSeconds: 600
                    DestinationConfig:
                      OnFailure: {Type: S3, Destination: !GetAtt ReceiptFailures.Arn}
            """;

    @Test
    void readsATableWithItsStream() {
        var table = template(Map.of()).table("ComplaintsTable");

        assertThat(table.name()).isEqualTo("ComplaintsTable");
        assertThat(table.request().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(table.request().keySchema()).containsExactly(key("complaintId", KeyType.HASH));
        assertThat(table.request().streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(table.expiryAttribute()).isEmpty();
    }

    @Test
    void readsIndexesAndExpiry() {
        var table = template(Map.of()).table("NotificationsTable");

        assertThat(table.name()).isEqualTo("ishaar-dev-notifications");
        assertThat(table.expiryAttribute()).contains("expiresAt");
        assertThat(table.request().attributeDefinitions()).contains(attribute("dueShard", ScalarAttributeType.N));
        GlobalSecondaryIndex due = table.request().globalSecondaryIndexes().get(0);
        assertThat(due.indexName()).isEqualTo("due");
        assertThat(due.keySchema()).containsExactly(key("dueShard", KeyType.HASH), key("dueAt", KeyType.RANGE));
        assertThat(due.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY);
    }

    @Test
    void mergesGlobalsIntoAFunction() {
        FunctionSpec notifier = template(Map.of()).function("NotifierFunction");
        FunctionSpec resender = template(Map.of()).function("ResenderFunction");

        assertThat(notifier.handler()).isEqualTo("org.ishaar.notifier.StreamHandler");
        assertThat(notifier.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(resender.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(notifier.memoryMegabytes()).isEqualTo(512);
        assertThat(notifier.environment()).containsEntry("DEFAULT_LANGUAGE", "fr");
        assertThat(resender.environment()).containsEntry("DEFAULT_LANGUAGE", "ar");
    }

    @Test
    void resolvesTheEnvironment() {
        Map<String, String> environment =
                template(Map.of()).function("NotifierFunction").environment();

        assertThat(environment)
                .containsEntry("COMPLAINTS_TABLE", "ComplaintsTable")
                .containsEntry("LEDGER_TABLE", "ishaar-dev-notifications")
                .containsEntry("LEASE", "PT15M")
                .containsEntry("SENDER", "TEST")
                .containsEntry("COUNTRIES", "MA,FR,BE")
                .containsEntry("FIRST", "a")
                .containsEntry("LITERAL", "${Kept} given")
                .containsKey("KEY_ARN")
                .doesNotContainKey("ONLY_IN_PRODUCTION");
    }

    @Test
    void letsParametersBeOverridden() {
        Template template = template(Map.of("Stage", "prod", "LeaseMinutes", "1"));

        assertThat(template.table("NotificationsTable").name()).isEqualTo("ishaar-prod-notifications");
        assertThat(template.function("NotifierFunction").environment())
                .containsEntry("LEASE", "PT1M")
                .containsEntry("SENDER", "NIYABA")
                .containsEntry("COUNTRIES", "MA,FR")
                .containsEntry("ONLY_IN_PRODUCTION", "yes");
        assertThat(template.function("NotifierFunction").timeout()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void readsTheMappingOfAStream() {
        StreamSource source =
                template(Map.of()).function("NotifierFunction").streams().get(0);

        assertThat(source)
                .isEqualTo(new StreamSource(
                        "NotifierFunctionChanges",
                        "ComplaintsTable",
                        true,
                        50,
                        Duration.ofSeconds(1),
                        4,
                        "TRIM_HORIZON",
                        5,
                        -1,
                        true,
                        true,
                        List.of("{\"eventName\":[\"INSERT\",\"MODIFY\",\"REMOVE\"]}"),
                        Optional.of("NotifierFailures")));
    }

    @Test
    void takesLambdasDefaultsForWhatAMappingLeavesOut() {
        StreamSource source = Template.parse(minimal("StartingPosition: LATEST"), Map.of())
                .function("Reader")
                .streams()
                .get(0);

        assertThat(source.batchSize()).isEqualTo(100);
        assertThat(source.batchingWindow()).isZero();
        assertThat(source.parallelizationFactor()).isEqualTo(1);
        assertThat(source.maximumRetryAttempts()).isEqualTo(-1);
        assertThat(source.maximumRecordAgeInSeconds()).isEqualTo(-1);
        assertThat(source.bisectBatchOnFunctionError()).isFalse();
        assertThat(source.reportBatchItemFailures()).isFalse();
        assertThat(source.filterPatterns()).isEmpty();
        assertThat(source.failureBucket()).isEmpty();
    }

    @Test
    void readsSchedules() {
        assertThat(template(Map.of()).function("ResenderFunction").schedules())
                .containsExactly(
                        new ScheduleSource(
                                "ResenderFunctionEveryMinute", Duration.ofMinutes(1), true, true, Optional.empty()),
                        new ScheduleSource(
                                "ResenderFunctionHourly", Duration.ofHours(2), false, false, Optional.empty()));
    }

    @Test
    void readsASubscriptionToALogGroup() {
        FunctionSpec receipts = Template.parse(
                        RECEIPTS.formatted("LogGroupName: !Sub 'sns/${AWS::Region}/${AWS::AccountId}/Direct'"),
                        Map.of())
                .function("Receipts");

        assertThat(receipts.logs())
                .containsExactly(new LogSource("ReceiptsLogged", "sns/ddblocal/000000000000/Direct", ""));
        assertThat(receipts.async())
                .isEqualTo(new AsyncRules(1, Duration.ofMinutes(10), Optional.of("ReceiptFailures")));
    }

    @Test
    void findsALogGroupThatTheTemplateMakes() {
        FunctionSpec receipts = Template.parse(RECEIPTS.formatted("LogGroupName: !Ref Delivered"), Map.of())
                .function("Receipts");

        assertThat(receipts.logs()).extracting(LogSource::logGroup).containsExactly("sns/delivered");
    }

    @Test
    void takesLambdasDefaultsForAnAsynchronousInvocation() {
        assertThat(template(Map.of()).function("NotifierFunction").async())
                .isEqualTo(new AsyncRules(2, Duration.ofHours(6), Optional.empty()));
    }

    @Test
    void leavesOutWhatAConditionLeavesOut() {
        assertThat(template(Map.of()).functions())
                .extracting(FunctionSpec::logicalId)
                .containsExactly("NotifierFunction", "ResenderFunction");
        assertThat(template(Map.of("Stage", "prod")).functions()).hasSize(3);
    }

    @Test
    void namesResourceAndPropertyOfWhatIsMissing() {
        assertThatThrownBy(
                        () -> Template.parse(minimal("BatchSize: 1"), Map.of()).function("Reader"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Reader.Events.In.Properties has no StartingPosition");
        assertThatThrownBy(() -> Template.parse(minimal("{StartingPosition: LATEST, BatchSize: many}"), Map.of())
                        .function("Reader"))
                .hasMessageContaining("BatchSize")
                .hasMessageContaining("many");
    }

    @Test
    void refusesAnOverrideThatNoParameterHas() {
        assertThatThrownBy(() -> template(Map.of("Stag", "prod")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Stag");
    }

    private static String minimal(String properties) {
        String stream = "Stream: 'arn:aws:dynamodb:eu-west-1:000000000000:table/Some/stream/2026'";
        String all = properties.startsWith("{")
                ? "{" + stream + ", " + properties.substring(1)
                : "{" + stream + ", " + properties + "}";
        return "Resources: {Reader: {Type: 'AWS::Serverless::Function', Properties: {Handler: x, Events: {In: {"
                + "Type: DynamoDB, Properties: " + all + "}}}}}";
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static Template template(Map<String, String> overrides) {
        try (InputStream yaml = TemplateTest.class.getResourceAsStream("template.yaml")) {
            if (yaml == null) {
                throw new AssertionError("template.yaml is not beside this test");
            }
            return Template.parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), overrides);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
