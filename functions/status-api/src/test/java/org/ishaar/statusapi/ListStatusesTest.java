package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ishaar.complaint.Catalogue;
import org.ishaar.complaint.Reason;
import org.ishaar.complaint.State;
import org.ishaar.statusapi.Gateway.Answer;
import org.junit.jupiter.api.Test;

class ListStatusesTest {

    private final Gateway gateway = new Gateway();

    @Test
    void explainsEveryCode() {
        Answer answer = gateway.get("/v1/statuses");

        assertThat(answer.json().path("statuses"))
                .hasSize(Catalogue.load().codes().size());
        assertThat(answer.json().at("/statuses/0/meanings/fr").asText()).startsWith("Le parquet a reçu la plainte");
        assertThat(answer.json().path("notificationStates").findValuesAsText("state"))
                .containsExactlyElementsOf(
                        Arrays.stream(State.values()).map(Enum::name).toList());
        assertThat(answer.json().path("notificationReasons").findValuesAsText("reason"))
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Enum::name).toList());
    }

    @Test
    void mayBeKeptForAnHour() {
        Answer answer = gateway.get("/v1/statuses");

        assertThat(answer.headers()).containsEntry("cache-control", "private, max-age=3600");
        assertThat(gateway.records.reads).isEmpty();
    }

    @Test
    void hasATagForEachLanguage() {
        String arabic = gateway.get("/v1/statuses").tag();

        Answer french = gateway.header("accept-language", "fr")
                .header("if-none-match", arabic)
                .get("/v1/statuses");

        assertThat(french.status()).isEqualTo(200);
        assertThat(gateway.header("if-none-match", "*").get("/v1/statuses").status())
                .isEqualTo(304);
    }
}
