package org.ishaar.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishaar.bench.cold.ClassLog.Loaded;
import org.junit.jupiter.api.Test;

class ClassLogTest {

    private static final String LOG = """
            [0.012s] java.lang.Object source: shared objects file
            [0.300s] org.ishaar.notifier.StreamHandler source: file:/var/task/
            [0.310s] org.ishaar.notifier.Crew$$Lambda/0x00007f0c8c0a1c00 source: org.ishaar.notifier.Crew
            [0.400s] software.amazon.awssdk.org.ishaar.Other source: file:/var/task/
            """;

    @Test
    void readsNamesAndTimesInTheirOrder() {
        assertThat(ClassLog.parse(LOG).classes())
                .extracting(Loaded::name)
                .startsWith("java.lang.Object", "org.ishaar.notifier.StreamHandler");
        assertThat(ClassLog.parse(LOG).classes())
                .last()
                .extracting(Loaded::seconds)
                .isEqualTo(0.4);
    }

    @Test
    void countsOursWithWhatTheirLambdasBecomeAndNobodyElses() {
        assertThat(ClassLog.parse(LOG).size()).isEqualTo(4);
        assertThat(ClassLog.parse(LOG).ours()).isEqualTo(2);
    }

    @Test
    void leavesOutALineThatIsNotYetWrittenToItsEnd() {
        assertThat(ClassLog.parse(LOG + "[0.500s] org.ishaar.Half source: fi").size())
                .isEqualTo(4);
    }

    @Test
    void tellsWhatHasComeSinceAnEarlierReading() {
        ClassLog before = ClassLog.parse(LOG);
        ClassLog after = ClassLog.parse(LOG + "[0.600s] org.ishaar.Late source: file:/var/task/\n");
        assertThat(after.since(before).classes()).extracting(Loaded::name).containsExactly("org.ishaar.Late");
    }
}
