package org.ishaar.statusapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.ishaar.statusapi.http.Route;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void getsAnAnswerFromEveryOperation() throws IOException {
        Map<String, String> environment = Map.of(
                "COMPLAINTS_TABLE", "complaints",
                "NOTIFICATIONS_TABLE", "notifications",
                "DEFAULT_LANGUAGE", "ar",
                "CURSOR_KEYS", "0123456789abcdef0123456789abcdef");

        assertThat(new Rehearsal(environment).play()).isEqualTo(Route.values().length);
    }

    @Test
    void isArrangedOnlyWhereASnapshotWillBeTaken() {
        assertThat(Rehearsal.arrange(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")))
                .isPresent();
        assertThat(Rehearsal.arrange(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")))
                .isEmpty();
        assertThat(Rehearsal.arrange(Map.of())).isEmpty();
    }
}
