package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void ofAHundredValuesThePercentilesAreTheValuesThemselves() {
        Sample sample = Sample.of(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray());
        assertThat(sample.percentile(50)).isEqualTo(50);
        assertThat(sample.percentile(95)).isEqualTo(95);
        assertThat(sample.percentile(99)).isEqualTo(99);
        assertThat(sample.largest()).isEqualTo(100);
    }

    @Test
    void ofFewValuesAHighPercentileIsTheLargest() {
        Sample sample = Sample.of(3, 1, 2);
        assertThat(sample.median()).isEqualTo(2);
        assertThat(sample.percentile(99)).isEqualTo(3);
        assertThat(sample.columns(1)).containsExactly("2.0", "3.0", "3.0");
    }

    @Test
    void withoutValuesThereIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(Sample::of);
    }
}
