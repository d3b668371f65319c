package org.ishaar.statusapi.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ishaar.statusapi.http.ProblemException;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final String OLD = "o".repeat(32);
    private static final String NEW = "n".repeat(32);

    @Test
    void opensWhatItSealed() {
        Cursors cursors = new Cursors(List.of(NEW));

        assertThat(cursors.open("list", cursors.seal("list", "place"))).isEqualTo("place");
    }

    @Test
    void opensWhatTheKeyBeforeSealed() {
        String cursor = new Cursors(List.of(OLD)).seal("list", "place");

        assertThat(new Cursors(List.of(NEW, OLD)).open("list", cursor)).isEqualTo("place");
        assertThatThrownBy(() -> new Cursors(List.of(NEW)).open("list", cursor)).isInstanceOf(ProblemException.class);
    }

    @Test
    void tellsAListFromItsNeighbour() {
        Cursors cursors = new Cursors(List.of(NEW));
        String cursor = cursors.seal("ab", "place-of-some-length");

        assertThatThrownBy(() -> cursors.open("a", cursor)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesWhatIsTooShortToBeSealed() {
        assertThatThrownBy(() -> new Cursors(List.of(NEW)).open("list", "AAAA")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Cursors(List.of(NEW)).open("list", "A".repeat(25)))
                .isInstanceOf(ProblemException.class);
    }
}
