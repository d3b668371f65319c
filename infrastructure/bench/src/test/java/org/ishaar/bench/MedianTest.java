package org.ishaar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheValueInTheMiddleHoweverFarOffTheOthersAre() {
        assertThat(Median.of(List.of(900.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void findsTheValueThatAShareOfAllDoesNotExceed() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(value -> (double) value).toList();

        assertThat(Median.quantile(hundred, 0.99)).isEqualTo(99);
        assertThat(Median.quantile(hundred, 1)).isEqualTo(100);
        assertThat(Median.quantile(List.of(7.0), 0.01)).isEqualTo(7);
    }
}
