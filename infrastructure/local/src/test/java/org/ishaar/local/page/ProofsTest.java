package org.ishaar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.ishaar.complaint.Catalogue;
import org.junit.jupiter.api.Test;

class ProofsTest {

    @Test
    void hasEveryCodeInEveryLanguageAtItsShortestAndLongest() {
        Catalogue catalogue = Catalogue.load();

        assertThat(Proofs.json())
                .hasSize(2 * catalogue.codes().size() * catalogue.languages().size())
                .allSatisfy(proof -> {
                    assertThat(proof.path("text").asText())
                            .contains(proof.path("reference").asText());
                    assertThat(proof.path("left").asInt())
                            .isEqualTo(proof.path("limit").asInt()
                                    - proof.path("units").asInt());
                    assertThat(proof.path("parts").asInt()).isEqualTo(1);
                    assertThat(proof.path("rtl").asBoolean())
                            .isEqualTo(proof.path("language").asText().equals("ar"));
                });
    }

    @Test
    void asksOfTheLongestReferenceAsMuchAsFitsOnePart() {
        assertThat(Proofs.json())
                .filteredOn(proof -> proof.path("kind").asText().equals("longest"))
                .extracting(ProofsTest::length)
                .containsOnly(24);
    }

    private static int length(JsonNode proof) {
        return proof.path("reference").asText().length();
    }
}
