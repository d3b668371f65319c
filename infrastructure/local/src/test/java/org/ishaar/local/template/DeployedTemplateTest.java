package org.ishaar.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ishaar.local.template.Resources.properties;
import static org.ishaar.local.template.Resources.typeOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishaar.notifier.NotifierSettings;
import org.ishaar.notifier.sms.Routes;
import org.ishaar.receipts.ReceiptsSettings;
import org.ishaar.receipts.ReplayHandler;
import org.ishaar.receipts.ReplaySettings;
import org.ishaar.statusapi.StatusApiSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that template.yaml itself must keep. */
class DeployedTemplateTest {

    private static final Path FILE = Path.of("../../template.yaml");

    /** AWS CloudFormation Template Reference, "Rule functions". */
    private static final Set<String> RULE_FUNCTIONS = Set.of(
            "Fn::And",
            "Fn::Contains",
            "Fn::EachMemberEquals",
            "Fn::EachMemberIn",
            "Fn::Equals",
            "Fn::Not",
            "Fn::Or",
            "Fn::RefAll",
            "Fn::ValueOf",
            "Fn::ValueOfAll");

    private Template template = Template.parse("Resources: {}", Map.of());
    private Map<String, Object> resources = Map.of();

    @BeforeEach
    void read() throws IOException {
        template = Template.read(FILE, Map.of());
        resources = Values.map(CloudFormationYaml.parse(Files.readString(FILE)).get("Resources"));
    }

    /** CloudFormation takes no other function in its rules; cfn-lint sees the outermost only. */
    @Test
    void asksInItsRulesOnlyWhatRulesMayAsk() throws IOException {
        String rules =
                String.valueOf(CloudFormationYaml.parse(Files.readString(FILE)).get("Rules"));

        assertThat(Pattern.compile("Fn::\\w+").matcher(rules).results().map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(RULE_FUNCTIONS);
    }

    @Test
    void namesHandlersThatExist() {
        assertThat(template.functions())
                .extracting(FunctionSpec::handler)
                .filteredOn(handler -> handler.startsWith("org.ishaar.notifier."))
                .hasSize(3)
                .allSatisfy(handler -> assertThat(Class.forName(handler)).isNotNull());
    }

    @Test
    void setsEveryVariableThatIsReadAndNoOther() {
        for (FunctionSpec function : notifierFunctions()) {
            Recorded environment = new Recorded(function.environment());
            environment.put("STAGE", "production");
            NotifierSettings.from(environment);
            assertThat(environment.read)
                    .as(function.logicalId())
                    .isEqualTo(function.environment().keySet());
        }
    }

    @Test
    void setsEveryVariableThatReceiptsReadAndNoOther() {
        List<FunctionSpec> functions = template.functions().stream()
                .filter(function -> function.handler().startsWith("org.ishaar.receipts."))
                .toList();

        assertThat(functions).hasSize(3).allSatisfy(function -> {
            Recorded environment = new Recorded(function.environment());
            ReceiptsSettings.from(environment);
            if (function.handler().equals(ReplayHandler.class.getName())) {
                ReplaySettings.from(environment);
            }
            assertThat(Class.forName(function.handler())).isNotNull();
            assertThat(environment.read).isEqualTo(function.environment().keySet());
        });
    }

    @Test
    void setsEveryVariableThatTheApiReadsAndOneThatMakesItReadItsKeysAnew() {
        Recorded environment =
                new Recorded(template.function("StatusApiFunction").environment());
        environment.put("CURSOR_KEYS", "k".repeat(48));
        StatusApiSettings.from(environment);
        environment.read.add("CURSOR_KEYS_VERSION");

        assertThat(environment.read).isEqualTo(environment.keySet());
    }

    /** A parameter that is left out here could be changed without effect, and nobody would know. */
    @Test
    void tellsTheReleaseOfEveryParameterThatAFunctionBehindTheAliasHas() throws IOException {
        Map<String, Object> root = CloudFormationYaml.parse(Files.readString(FILE));
        String functions = Values.map(root.get("Globals")) + " "
                + resources.values().stream()
                        .filter(resource -> properties(resource).containsKey("AutoPublishAlias"))
                        .toList();
        Set<String> parameters =
                new HashSet<>(Values.map(root.get("Parameters")).keySet());
        parameters.removeIf(name -> !Pattern.compile("Ref=" + name + "[,}]|\\$\\{" + name + "}")
                .matcher(functions)
                .find());
        parameters.remove("DeploymentType");

        assertThat(properties(resources.getOrDefault("NewRelease", Map.of())).keySet())
                .containsAll(parameters);
        assertThat(parameters).contains("Release", "DailyCeiling", "CursorKeysVersion", "CarrierBackoffMinutes");
        resources.forEach((id, resource) -> {
            if (properties(resource).containsKey("AutoPublishAlias")) {
                assertThat(String.valueOf(Values.map(resource).get("DependsOn")))
                        .as(id)
                        .contains("NewRelease");
            }
        });
    }

    /** SAM sees new code and no new parameter: without a release an alias would keep the old ones. */
    @Test
    void publishesAVersionForEachReleaseWhereverThereIsAnAlias() {
        List<Map<String, Object>> aliased = resources.values().stream()
                .filter(resource -> typeOf(resource).equals("AWS::Serverless::Function"))
                .map(Resources::properties)
                .filter(function -> function.containsKey("AutoPublishAlias"))
                .toList();

        assertThat(aliased)
                .hasSize(3)
                .allSatisfy(function -> assertThat(function)
                        .containsEntry("AutoPublishCodeSha256", Map.of("Ref", "Release"))
                        .containsKey("DeploymentPreference"));
    }

    @Test
    void givesEveryFunctionARoleOfItsOwnAndALogGroupWithRetention() {
        Set<String> roles = new HashSet<>();
        resources.forEach((id, resource) -> {
            if (typeOf(resource).equals("AWS::Serverless::Function")) {
                String role = String.valueOf(properties(resource).get("Role"));
                assertThat(role).as(id + " has a role in this template").startsWith("{Fn::GetAtt=[");
                assertThat(roles.add(role)).as(id + " shares its role").isTrue();
                assertThat(retentionOf(properties(resource)))
                        .as(id + "'s log group")
                        .isNotNull();
            }
        });
        assertThat(roles).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void letsOneBadRecordHoldUpNoShard() {
        StreamSource source = template.function("NotifierFunction").streams().get(0);

        assertThat(source.maximumRetryAttempts()).isPositive();
        assertThat(source.bisectBatchOnFunctionError()).isTrue();
        assertThat(source.reportBatchItemFailures()).isTrue();
        assertThat(source.failureBucket()).contains("NotifierFailures");
        assertThat(source.startingPosition()).isEqualTo("TRIM_HORIZON");
    }

    @Test
    void filtersNothingByWhatTheItemSays() {
        StreamSource source = template.function("NotifierFunction").streams().get(0);

        assertThat(source.filterPatterns()).containsExactly("{\"eventName\": [\"INSERT\", \"MODIFY\", \"REMOVE\"]}");
    }

    @Test
    void keepsEveryTableEncryptedRestorableAndThroughADeletedStack() {
        resources.forEach((id, resource) -> {
            if (typeOf(resource).equals("AWS::DynamoDB::Table")) {
                assertThat(Values.map(resource)).as(id).containsEntry("DeletionPolicy", "Retain");
                assertThat(properties(resource).toString())
                        .as(id)
                        .contains(
                                "SSEType=KMS, KMSMasterKeyId={Fn::GetAtt=[DataKey, Arn]}",
                                "PointInTimeRecoveryEnabled=true",
                                "DeletionProtectionEnabled=true");
            }
        });
        assertThat(template.table("NotificationsTable").expiryAttribute()).contains("expiresAt");
    }

    @Test
    void keepsEveryLogUnderAKeyAndForgetsIt() {
        assertThat(ofType("AWS::Logs::LogGroup"))
                .hasSizeGreaterThan(7)
                .allSatisfy((id, group) -> assertThat(group).as(id).containsKeys("RetentionInDays", "KmsKeyId"));
    }

    @Test
    void keepsFailuresUnderTheKeyFromThePublicAndForgetsThem() {
        assertThat(ofType("AWS::S3::Bucket")).hasSize(2).allSatisfy((id, bucket) -> {
            assertThat(bucket.toString())
                    .contains(
                            "SSEAlgorithm=aws:kms, KMSMasterKeyID={Fn::GetAtt=[DataKey, Arn]}",
                            "ExpirationInDays={Ref=FailureRetentionDays}",
                            "ObjectOwnership=BucketOwnerEnforced");
            assertThat(Values.map(bucket.get("PublicAccessBlockConfiguration")).values())
                    .hasSize(4)
                    .allMatch("true"::equals);
            assertThat(properties(resources.getOrDefault(id + "Policy", Map.of()))
                            .toString())
                    .as(id + "Policy")
                    .contains("Effect=Deny, Principal=*, Action=s3:*", "Bool={aws:SecureTransport=false}");
        });
    }

    /** What runs by a schedule alone does the same again a minute, or a night, later. */
    @Test
    void keepsWhateverAFunctionThatIsCalledOnceCouldNotHandle() {
        assertThat(template.functions())
                .filteredOn(function -> !function.sources().streams().isEmpty()
                        || !function.sources().logs().isEmpty())
                .hasSize(2)
                .allSatisfy(function -> assertThat(failureBuckets(function))
                        .as(function.logicalId())
                        .isNotEmpty()
                        .allMatch(bucket -> bucket.endsWith("Failures")));
        assertThat(ofType("AWS::Pipes::Pipe"))
                .hasSize(1)
                .allSatisfy((id, pipe) -> assertThat(pipe.toString())
                        .contains("DeadLetterConfig={Arn={Fn::GetAtt=[NotificationEventsFailures, Arn]}}"));
    }

    private static List<String> failureBuckets(FunctionSpec function) {
        Stream<String> streams = function.sources().streams().stream()
                .map(StreamSource::failureBucket)
                .flatMap(Optional::stream);
        return Stream.concat(streams, function.async().failureBucket().stream()).toList();
    }

    private Map<String, Map<String, Object>> ofType(String type) {
        return resources.entrySet().stream()
                .filter(resource -> typeOf(resource.getValue()).equals(type))
                .collect(Collectors.toMap(Map.Entry::getKey, resource -> properties(resource.getValue())));
    }

    @Test
    void lendsLongerThanAnyFunctionRuns() {
        for (FunctionSpec function : notifierFunctions()) {
            Duration lease = Duration.parse(function.environment().getOrDefault("LEASE", "PT0S"));
            assertThat(lease).as(function.logicalId()).isGreaterThan(function.timeout());
        }
    }

    @Test
    void countsOnNoSenderAfterItsFunctionIsEnded() {
        for (String sender : List.of("NotifierFunction", "ResenderFunction")) {
            FunctionSpec function = template.function(sender);
            Duration longestRun = Duration.parse(function.environment().getOrDefault("LONGEST_RUN", "PT0S"));
            assertThat(longestRun).as(function.logicalId()).isGreaterThanOrEqualTo(function.timeout());
        }
    }

    @Test
    void letsNobodyButSendersDeriveNumberHashes() {
        String policy = properties(resources.getOrDefault("NumberHashKey", Map.of()))
                .getOrDefault("KeyPolicy", "")
                .toString();

        assertThat(policy).contains("Action=kms:GenerateMac").doesNotContain("kms:*", "VerifyMac");
        assertThat(policy.substring(policy.indexOf("DeriveTheHashKey"))).contains("NotifierRole", "ResenderRole");
    }

    @Test
    void adoptsNoReceiptsUnlessTheOperatorSaysSo() {
        assertThat(template.parameters()).containsEntry("AdoptReceipts", "false");
    }

    @Test
    void allowsNoCountryWithoutARoute() {
        String allowed = template.parameters().getOrDefault("AllowedCountries", "?");

        assertThat(Routes.load().countries()).containsAll(List.of(allowed.split(",")));
    }

    private List<FunctionSpec> notifierFunctions() {
        return template.functions().stream()
                .filter(function -> function.handler().startsWith("org.ishaar.notifier."))
                .toList();
    }

    private @Nullable Object retentionOf(Map<String, Object> function) {
        String group = String.valueOf(
                Values.map(Values.map(function.get("LoggingConfig")).get("LogGroup"))
                        .get("Ref"));
        return properties(Values.map(resources.get(group))).get("RetentionInDays");
    }
}
