package org.ishaar.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishaar.deployment.answer.CloudFormationDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseHandlerTest {

    private static final String NUMBER = "+212612345678";

    private final CloudFormationDouble cloudFormation = new CloudFormationDouble();
    private final Instance instance = new Instance();
    private final ReleaseHandler handler = new ReleaseHandler(wait -> true);

    @AfterEach
    void close() {
        cloudFormation.close();
    }

    @Test
    void letsAnotherReleaseHaveOtherParameters() {
        String first = created("a1", "30000");

        JsonNode answer = update(first, "b2", "200");

        assertThat(status(answer)).isEqualTo("SUCCESS");
        assertThat(id(answer)).isNotEqualTo(first).startsWith("release-b2-");
    }

    @Test
    void refusesOtherParametersUnderTheSameReleaseAndSaysWhatToDo() {
        String first = created("a1", "30000");

        JsonNode answer = update(first, "a1", "200");

        assertThat(status(answer)).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("Give Release another value");
        assertThat(id(answer)).isEqualTo(first);
    }

    @Test
    void letsTheRollbackOfARefusalThrough() {
        String first = created("a1", "30000");
        JsonNode refused = update(first, "a1", "200");

        assertThat(status(update(id(refused), "a1", "30000"))).isEqualTo("SUCCESS");
    }

    @Test
    void letsTheRollbackOfALaterFailureThrough() {
        String first = created("a1", "30000");
        String second = id(update(first, "b2", "200"));

        JsonNode answer = update(second, "a1", "30000");

        assertThat(status(answer)).isEqualTo("SUCCESS");
        assertThat(id(answer)).isEqualTo(first);
    }

    @Test
    void letsTheSameComeAgain() {
        String first = created("a1", "30000");

        assertThat(id(update(first, "a1", "30000"))).isEqualTo(first);
        assertThat(status(handle("Delete", first, Map.of()))).isEqualTo("SUCCESS");
    }

    @Test
    void lookPastWhatCloudFormationItselfAsksFor() {
        String first = created("a1", "30000");
        Map<String, Object> properties = properties("a1", "30000");
        properties.put("ServiceTimeout", "60");

        assertThat(status(handle("Update", first, properties))).isEqualTo("SUCCESS");
    }

    @Test
    void saysWhichPropertyIsMissing() {
        assertThat(handle("Create", null, Map.of("DailyCeiling", "1"))
                        .path("Reason")
                        .asText())
                .isEqualTo("the property Release is missing");
        assertThat(status(handle("Create", null, Map.of("Release", " ")))).isEqualTo("FAILED");
    }

    @Test
    void acceptsWhateverFollowsAnIdThatItDoesNotKnow() {
        assertThat(status(update("something-else", "a1", "30000"))).isEqualTo("SUCCESS");
    }

    @Test
    void logsNeitherTheAddressNorASetting() {
        update(created("a1", NUMBER), "a1", "1");

        assertThat(instance.log).hasSize(2);
        assertThat(String.join("\n", instance.log)).doesNotContain(CloudFormationDouble.SECRET, "612345678");
        assertThat(cloudFormation.answers.toString()).doesNotContain("612345678");
    }

    @Test
    void failsWhenNobodyTakesTheAnswer() {
        cloudFormation.statuses.addAll(List.of(500, 500, 500));

        assertThatThrownBy(() -> created("a1", "1")).isInstanceOf(IllegalStateException.class);
    }

    private String created(String release, String ceiling) {
        return id(handle("Create", null, properties(release, ceiling)));
    }

    private JsonNode update(String id, String release, String ceiling) {
        return handle("Update", id, properties(release, ceiling));
    }

    private JsonNode handle(String kind, @Nullable String id, Map<String, Object> properties) {
        CloudFormationCustomResourceEvent event = new CloudFormationCustomResourceEvent();
        event.setRequestType(kind);
        event.setResponseUrl(cloudFormation.address());
        event.setStackId("stack");
        event.setRequestId("request");
        event.setLogicalResourceId("NewRelease");
        event.setPhysicalResourceId(id);
        event.setResourceProperties(properties);
        handler.handleRequest(event, instance);
        return cloudFormation.answers.get(cloudFormation.answers.size() - 1);
    }

    private static Map<String, Object> properties(String release, String ceiling) {
        return new HashMap<>(Map.of("Release", release, "DailyCeiling", ceiling, "ServiceToken", "arn"));
    }

    private static String status(JsonNode answer) {
        return answer.path("Status").asText();
    }

    private static String id(JsonNode answer) {
        return answer.path("PhysicalResourceId").asText();
    }
}
