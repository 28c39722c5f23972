package livery.dms.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.dms.ImportPaused;
import livery.dms.ImportRun;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.intake.ImportRow;
import org.junit.jupiter.api.Test;

/** Imports that take much, or long. */
class LongImportTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Feed customers = dms.feed(dms.store(), RecordKind.CUSTOMER);

    @Test
    void aBatchIsBoundedInItsLengthToo() {
        ImportRun run = customers.begin("c.csv");
        List<String> lines = IntStream.range(0, 31)
                .mapToObj(i -> "\"" + i + "x".repeat(65_000))
                .toList();

        customers.hand(run, lines, 0);

        assertThat(customers.newest().records()).isEqualTo(31);
    }

    @Test
    void anImportThatIsStoppedWhileTheCrmIsAwayIsPaused() {
        ImportRun run = customers.begin("c.csv");
        customers.reach(() -> null);
        customers.pause();

        assertThatThrownBy(run::finish).isInstanceOf(ImportPaused.class);

        assertThat(customers.newest().state()).isEqualTo(ImportRow.PAUSED);
    }
}
