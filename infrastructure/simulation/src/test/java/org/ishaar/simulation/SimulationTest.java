package org.ishaar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand runs, the same ones each time: a failure names the seed and the command that shows it. */
class SimulationTest {

    private static final long SEEDS = 10_000;

    private final Coroutines coroutines = new Coroutines();

    @Test
    void keepsEveryGuaranteeWhateverTheAdversaryDoes() {
        Campaign campaign = new Campaign(0, SEEDS, false, failure -> {});

        campaign.run(Runtime.getRuntime().availableProcessors());

        assertThat(campaign.failures()).extracting(Outcome::said).isEmpty();
        assertThat(campaign.done()).isEqualTo(SEEDS);
        assertThat(campaign.counts())
                .as("the adversary got somewhere")
                .containsKeys(
                        "texts",
                        "doubled in the window",
                        "repeated as uncertain",
                        "SUPPRESSED/OVERTAKEN",
                        "FAILED/GAVE_UP",
                        "FAILED/UNCERTAIN",
                        "doubles prevented by evidence",
                        "settled by another system's text within the attempt",
                        "sent again after a failure",
                        "UNDELIVERED/NOT_REACHED",
                        "SUPPRESSED/OPTED_OUT",
                        "records expired unread",
                        "filed by the audit");
    }

    @Test
    void runsASeedTheSameWayEachTime() {
        assertThat(traceOf(4711)).isEqualTo(traceOf(4711)).hasSizeGreaterThan(10);
    }

    @Test
    void runsAnotherSeedInAnotherWay() {
        assertThat(traceOf(4711)).isNotEqualTo(traceOf(4712));
    }

    private List<String> traceOf(long seed) {
        List<String> lines = new ArrayList<>();
        Simulation.outcomeOf(seed, new Trace(lines::add), coroutines);
        return lines;
    }
}
