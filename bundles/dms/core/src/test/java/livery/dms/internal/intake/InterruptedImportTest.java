package livery.dms.internal.intake;

import static livery.dms.internal.Feed.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.dms.ImportPaused;
import livery.dms.ImportRun;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.PlainCrm;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that ends in the middle of a file, in different places. */
class InterruptedImportTest {

    private static final List<String> LINES = IntStream.range(0, 1_200)
            .mapToObj(i -> i % 100 == 7 ? "C" + i + ",???,," : "C" + i + ",客" + i + ",,")
            .toList();

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);

    @AfterEach
    void mend() {
        dms.crm().failNoLonger();
    }

    @Test
    void goesOnAfterTheLastBatchThatWasStored() {
        ImportRun abandoned = customers.begin("c.csv");
        customers.hand(abandoned, LINES.subList(0, 700), 0);
        long stored = customers.newest().records();

        customers.start();
        ImportRun next = customers.begin("c.csv");

        assertThat(stored).isBetween(500L, 700L);
        assertThat(next.alreadyTaken()).isEqualTo(stored);
        customers.hand(next, LINES, next.alreadyTaken());
        next.finish();
        nothingIsLostOrDoneTwice();
    }

    @Test
    void leavesNothingOfABatchThatItDiedIn() {
        dms.crm().failAfter("C800", new PlainCrm.Killed());
        ImportRun dying = customers.begin("c.csv");
        assertThatThrownBy(() -> {
                    customers.hand(dying, LINES, 0);
                    dying.finish();
                })
                .isInstanceOf(PlainCrm.Killed.class);
        long stored = customers.newest().records();
        assertThat(stored).isLessThanOrEqualTo(800);
        assertThat(dms.rows().number("select count(*) from dms_raw_record where tenant_id = " + store.tenant()))
                .isEqualTo(stored);
        assertThat(dms.rows().number("select count(*) from plain_record where tenant_id = " + store.tenant())
                        + customers.held().size())
                .isEqualTo(stored);

        dms.crm().failNoLonger();
        customers.start();
        ImportRun next = customers.begin("c.csv");
        customers.hand(next, LINES, next.alreadyTaken());
        next.finish();

        nothingIsLostOrDoneTwice();
    }

    @Test
    void goesOnFromWhereItWasPaused() {
        ImportRun run = customers.begin("c.csv");
        customers.pause();
        assertThatThrownBy(() -> customers.hand(run, LINES, 0)).isInstanceOf(ImportPaused.class);
        assertThat(customers.newest().state()).isEqualTo(ImportRow.PAUSED);
        assertThat(Feed.balanced(customers.newest()).records()).isEqualTo(run.alreadyTaken() + 500);

        customers.start();
        ImportRun next = customers.begin("c.csv");
        assertThat(customers.newest().state()).isEqualTo(ImportRow.RUNNING);
        customers.hand(next, LINES, next.alreadyTaken());
        next.finish();

        nothingIsLostOrDoneTwice();
    }

    @Test
    void endsOnceWhenItDiedBetweenTheLastRecordAndTheEnd() {
        ImportRun abandoned = customers.begin("c.csv");
        customers.hand(abandoned, LINES.subList(0, 500), 0);

        customers.start();
        ImportRun next = customers.begin("c.csv");
        customers.hand(next, LINES.subList(0, 500), next.alreadyTaken());
        next.finish();
        next.finish();

        assertThat(customers.newest().state()).isEqualTo(ImportRow.DONE);
        assertThat(Feed.balanced(customers.newest()).records()).isEqualTo(500);
        assertThat(dms.imports().list(store, null, null, 10)).hasSize(1);
    }

    @Test
    void anotherContentUnderTheSameNameIsAnotherImport() {
        customers.hand(customers.begin("c.csv"), LINES.subList(0, 600), 0);
        customers.start();

        ImportRun other = customers.intake().begin("c.csv", 1_000, "written anew");

        assertThat(other.alreadyTaken()).isZero();
        assertThat(dms.imports().list(store, null, null, 10))
                .extracting(listed -> listed.row().state())
                .containsExactly(ImportRow.RUNNING, ImportRow.FAILED);
    }

    @Test
    void aFileThatWasDoneBeginsAnew() {
        customers.take("c.csv", LINES);

        assertThat(customers.begin("c.csv").alreadyTaken()).isZero();
    }

    @Test
    void goesOnWithTheRestWhenTheDatabaseIsAwayAmongSingleRecords() {
        dms.crm().failAfter("C10", new IllegalStateException("of our own"));
        dms.crm().failAfter("C20", Fault.of(Fault.Kind.UNAVAILABLE, "platform.database.unreachable"));
        AtomicInteger asked = new AtomicInteger();
        customers.reach(() -> {
            if (asked.incrementAndGet() == 2) {
                dms.crm().failNoLonger();
            }
            return dms.crm();
        });

        ImportRow row = customers.take(
                "c.csv", IntStream.range(0, 30).mapToObj(i -> "C" + i + ",客,,").toList());

        assertThat(asked).hasValue(2);
        assertThat(counts(row)).containsExactly(30L, 29L, 0L, 1L, 0L);
        assertThat(dms.rows().number("select count(*) from dms_raw_record where tenant_id = " + store.tenant()))
                .isEqualTo(30);
        assertThat(dms.rows().number("select max(times) from plain_record where tenant_id = " + store.tenant()))
                .isEqualTo(1);
    }

    private void nothingIsLostOrDoneTwice() {
        ImportRow row = Feed.balanced(customers.newest());
        assertThat(row.state()).isEqualTo(ImportRow.DONE);
        assertThat(counts(row)).containsExactly(1_200L, 1_188L, 0L, 12L, 0L);
        assertThat(dms.imports().list(store, null, null, 10)).hasSize(1);
        assertThat(customers.held()).hasSize(12);
        assertThat(dms.rows()
                        .number("select count(distinct line) from dms_raw_record where tenant_id = " + store.tenant()))
                .isEqualTo(1_200);
        assertThat(dms.rows().number("select count(*) from plain_record where tenant_id = " + store.tenant()))
                .isEqualTo(1_188);
        assertThat(dms.rows().number("select max(times) from plain_record where tenant_id = " + store.tenant()))
                .isEqualTo(1);
    }
}
