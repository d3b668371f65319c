package org.ishaar.bench.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final Course course = new Course(4);

    @Test
    void countsWhatIsWrittenAndNotYetSentAtTheEndOfEachSample() {
        sendAll();

        assertThat(course.backlog()).containsExactly(2, 1, 1, 0);
        assertThat(course.leftAtTheEndOfWriting()).isEqualTo(3);
        assertThat(course.endedAt()).isEqualTo(3 * 300.0);
    }

    @Test
    void tellsTheDelaysOfWhatWasWrittenInEachSample() {
        sendAll();

        assertThat(course.delaysByWriting()).containsExactly(new Delays(300, 899, 899), new Delays(0.5, 0.5, 0.5));
        assertThat(course.delays().worst()).isEqualTo(899);
    }

    @Test
    void isCompleteWhenAllIsSentAndTakesNoMore() {
        assertThat(course.isComplete()).isFalse();
        sendAll();

        assertThat(course.isComplete()).isTrue();
        assertThatThrownBy(() -> course.sent(0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsTheDelayThatAShareDoesNotExceed() {
        Delays delays = Delays.of(IntStream.rangeClosed(1, 200).map(i -> i * 1000));

        assertThat(delays).isEqualTo(new Delays(100, 198, 200));
    }

    private void sendAll() {
        course.sent(0, 100);
        course.sent(200, 200 + Course.SAMPLE);
        course.sent(Course.SAMPLE + 10, Course.SAMPLE + 510);
        course.sent(1_000, 3 * Course.SAMPLE);
    }
}
