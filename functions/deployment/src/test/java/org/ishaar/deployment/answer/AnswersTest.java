package org.ishaar.deployment.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.ishaar.deployment.answer.Answer.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Ids IDS = new Ids("physical", "arn:aws:cloudformation:eu-west-3:1:stack/s/1", "r", "Logical");

    private final CloudFormationDouble cloudFormation = new CloudFormationDouble();
    private final List<Integer> pauses = new ArrayList<>();
    private final Answers answers = new Answers(pauses::add);

    @AfterEach
    void close() {
        cloudFormation.close();
    }

    @Test
    void putsAnAnswerWithoutATypeToTheSignedAddress() {
        answers.send(cloudFormation.address(), new Answer(IDS, ""));

        assertThat(cloudFormation.requests)
                .containsExactly("PUT /arn%3Aaws%3Acloudformation%7Cstack?X-Amz-Signature=5ec4e7 type []");
        assertThat(cloudFormation.answers.get(0).toString()).isEqualTo("""
                        {"Status":"SUCCESS","Reason":"","PhysicalResourceId":"physical",\
                        "StackId":"arn:aws:cloudformation:eu-west-3:1:stack/s/1","RequestId":"r",\
                        "LogicalResourceId":"Logical"}""");
    }

    @Test
    void saysWhyItFailed() {
        answers.send(cloudFormation.address(), new Answer(IDS, "both filters are taken"));

        assertThat(cloudFormation.answers.get(0).path("Status").asText()).isEqualTo("FAILED");
        assertThat(cloudFormation.answers.get(0).path("Reason").asText()).isEqualTo("both filters are taken");
    }

    @Test
    void cutsAReasonThatHasNoRoom() throws Exception {
        for (String letter : List.of("a", "é", "م", "\"", "\u0001", "🙂")) {
            byte[] body = new Answer(IDS, letter.repeat(9_000)).body();

            assertThat(body.length).as(letter).isBetween(4_000, 4_096);
            assertThat(new ObjectMapper().readTree(body).path("Reason").asText())
                    .startsWith(letter);
        }
        assertThat(new Answer(new Ids("p".repeat(5_000), "s", "r", "l"), "why").body())
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void triesAgainWhereAnAnswerIsNotTaken() {
        cloudFormation.statuses.addAll(List.of(503, 0));

        answers.send(cloudFormation.address(), new Answer(IDS, ""));

        assertThat(cloudFormation.answers).hasSize(2);
        assertThat(pauses).containsExactly(1, 2);
    }

    @Test
    void failsWithoutTellingTheAddressWhenNoAnswerIsTaken() {
        cloudFormation.statuses.addAll(List.of(403, 403, 403));

        assertThatThrownBy(() -> answers.send(cloudFormation.address(), new Answer(IDS, "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the answer could not be given: status 403")
                .hasNoCause();
        cloudFormation.close();
        assertThatThrownBy(() -> answers.send(cloudFormation.address(), new Answer(IDS, "")))
                .hasMessage("the answer could not be given: ConnectException")
                .hasNoCause();
    }

    @Test
    void doesNotRepeatAnAddressThatIsNone() {
        assertThatThrownBy(() -> answers.send("http://x/ ?secret", new Answer(IDS, "")))
                .hasMessage("the request has no address to answer to")
                .hasNoCause();
        assertThatThrownBy(() -> answers.send("null", new Answer(IDS, "")))
                .hasMessage("the request has no address to answer to");
    }

    @Test
    void stopsWhereItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> answers.send(cloudFormation.address(), new Answer(IDS, "")))
                .hasMessage("interrupted while answering");
        assertThat(Thread.interrupted()).isTrue();
    }
}
