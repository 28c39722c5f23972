package livery.dms.internal.intake;

import static livery.dms.internal.Feed.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** What is held and what came since: the newest version wins, and each record counts once. */
class SettlingTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);
    private final Feed rentals = dms.feed(store, RecordKind.RENTAL);

    @Test
    void whatWaitsIsNotTakenInOverWhatCameLater() {
        customers.take("c.csv", "C1,王小明,,");
        ImportRow older = rentals.take("r1.csv", "R1,C9,2025-03-01,320,");
        rentals.take("r2.csv", "R1,C1,2025-03-01,400,");

        customers.take("c9.csv", "C9,李四,,");

        assertThat(timesTaken("R1")).isEqualTo(1);
        assertThat(rentals.held()).isEmpty();
        assertThat(counts(Feed.balanced(again(older)))).containsExactly(1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void whatIsTakenInWhenItIsDueSettlesWhatIsOlderStill() {
        ImportRow oldest = rentals.take("r1.csv", "R1,C1,2025-02-30,320,");
        rentals.take("r2.csv", "R1,C1,2025-03-01,320,");
        assertThat(rentals.held("open")).hasSize(1);

        customers.take("c.csv", "C1,王小明,,");

        assertThat(rentals.held()).isEmpty();
        assertThat(counts(Feed.balanced(again(oldest)))).containsExactly(1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void anIdIsComparedAsItIsWritten() {
        ImportRow small = customers.take("c1.csv", "a1,???,,");
        customers.take("c2.csv", "A1,王小明,,", "á1,李四,,");

        assertThat(counts(Feed.balanced(again(small)))).containsExactly(1L, 0L, 0L, 1L, 0L);
        assertThat(customers.held("open")).hasSize(1);
    }

    @Test
    void whatIsCountedWhileAnImportIsPausedStays() {
        ImportRow waiting = rentals.take("r.csv", "R1,C1,2025-03-01,320,");

        dms.units().run(store, () -> {
            ImportRow read = dms.entities().session().find(ImportRow.class, waiting.id());
            CompletableFuture.runAsync(() -> customers.take("c.csv", "C1,王小明,,"))
                    .join();
            read.pause();
        });

        assertThat(rentals.newest().state()).isEqualTo(ImportRow.PAUSED);
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void whatWasTakenInAsItWasReadIsHeldAnewWhenItsCustomerHasGone() {
        rentals.take("r1.csv", "R1,C1,2025-03-01,320,");
        customers.take("c1.csv", "C1,王小明,,");
        dms.rows().change("delete from plain_record where tenant_id = " + store.tenant());

        assertThat(counts(rentals.take("r2.csv", "R1,C1,2025-03-01,320,"))).containsExactly(1L, 0L, 0L, 0L, 1L);

        customers.take("c2.csv", "C1,王小明,,");
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void aLineThatWasCorrectedIsNothingNew() {
        customers.take("c1.csv", "C1,???,,");
        dms.quarantine().replay(store, customers.held().get(0).row().id(), Map.of("姓名", "王小明"));

        assertThat(counts(customers.take("c2.csv", "C1,???,,"))).containsExactly(1L, 0L, 1L, 0L, 0L);
        assertThat(customers.held()).isEmpty();
    }

    private ImportRow again(ImportRow row) {
        return dms.imports().list(store, row.connectionId(), null, 10).stream()
                .map(Imports.Listed::row)
                .filter(one -> one.id() == row.id())
                .findFirst()
                .orElseThrow();
    }

    private long timesTaken(String externalId) {
        return dms.rows()
                .number("select times from plain_record where tenant_id = " + store.tenant() + " and external_id = '"
                        + externalId + "'");
    }
}
