package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandUnderEachOther() {
        Table table = new Table("what", "p50", "p95")
                .row("one", new String[] {"1.0", "22.0"})
                .row("another", 100, "2.0");
        assertThat(table).hasToString("""
                what     p50   p95
                one      1.0  22.0
                another  100   2.0
                """);
    }

    @Test
    void aRowHasAsManyCellsAsTheHead() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("what", "p50").row("one"));
    }
}
