package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTest {
    private static final GcLog LOG = GcLog.parse(List.of(
            "[0.012s][info][gc] Using G1",
            "[1.250s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(256M) 4.213ms",
            "[2.500s][info][gc] GC(1) Pause Young (Concurrent Start) (Metadata GC Threshold) 80M->31M(256M) 7.001ms",
            "[2.501s][info][gc] GC(2) Concurrent Mark Cycle",
            "[2.700s][info][gc] GC(2) Pause Remark 40M->38M(256M) 3.000ms"));

    @Test
    void eachPauseTellsWhatItLeft() {
        assertThat(LOG.collections())
                .extracting(GcLog.Collection::megabytesLeft)
                .containsExactly(5, 31, 38);
    }

    @Test
    void theLeastOfATimeIsWhatLivesNearestTo() {
        assertThat(LOG.least(2, 3)).hasValue(31);
        assertThat(LOG.least(0, 3)).hasValue(5);
        assertThat(LOG.least(3, 4)).isEmpty();
    }
}
