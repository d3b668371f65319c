package org.ishaar.deployment.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ishaar.deployment.decision.LogGroup;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;

class CloudWatchLogGroupsTest {

    private final FakeLogs logs = new FakeLogs();
    private final CloudWatchLogGroups groups = new CloudWatchLogGroups(logs, () -> {});

    @Test
    void findsAGroupByItsWholeName() {
        logs.groups.put(
                "a/Failure",
                software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup.builder()
                        .logGroupName("a/Failure")
                        .kmsKeyId("key")
                        .retentionInDays(7)
                        .build());

        assertThat(groups.find("a")).isEmpty();
        assertThat(groups.find("a/Failure")).contains(new LogGroup("key", 7));
    }

    @Test
    void findsAGroupWithoutKeyAndEnd() {
        logs.groups.put(
                "a",
                software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup.builder()
                        .logGroupName("a")
                        .build());

        assertThat(groups.find("a")).contains(new LogGroup("", 0));
    }

    @Test
    void makesAGroupUnlessSomebodyHas() {
        assertThat(groups.create("a", "key")).isTrue();
        assertThat(groups.create("a", "key")).isFalse();

        assertThat(groups.find("a")).contains(new LogGroup("key", 0));
    }

    @Test
    void setsKeyAndRetention() {
        groups.encrypt("a", "key");
        groups.keepFor("a", 7);

        assertThat(logs.calls)
                .containsExactly(
                        AssociateKmsKeyRequest.builder()
                                .logGroupName("a")
                                .kmsKeyId("key")
                                .build(),
                        PutRetentionPolicyRequest.builder()
                                .logGroupName("a")
                                .retentionInDays(7)
                                .build());
    }

    @Test
    void namesTheFiltersAndNoneOfAGroupThatIsNotThere() {
        logs.filters.put("a", List.of("one", "two"));

        assertThat(groups.filters("a")).containsExactly("one", "two");
        assertThat(groups.filters("b")).isEmpty();
    }
}
