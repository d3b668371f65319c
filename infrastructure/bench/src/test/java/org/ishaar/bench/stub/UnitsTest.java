package org.ishaar.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void roundsUpToWholeUnits() {
        assertThat(Units.toWrite(1)).isEqualTo(1);
        assertThat(Units.toWrite(1024)).isEqualTo(1);
        assertThat(Units.toWrite(1025)).isEqualTo(2);
        assertThat(Units.toReadConsistently(4096)).isEqualTo(1);
        assertThat(Units.toReadConsistently(4097)).isEqualTo(2);
    }

    @Test
    void countsNamesAndValuesInUtf8() throws JsonProcessingException {
        assertThat(Units.size(new ObjectMapper().readTree("{\"id\":{\"S\":\"é\"},\"n\":{\"N\":\"12345\"}}")))
                .isEqualTo(2 + 2 + 1 + 4);
    }

    @Test
    void countsEachIndexThatAnItemIsIn() {
        assertThat(Units.indexesOf(Set.of("complaintId", "dueAt", "messageId"))).isEqualTo(2);
    }
}
