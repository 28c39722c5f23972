package livery.dms.internal.intake;

import static livery.dms.internal.Feed.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.dms.ImportRun;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.PlainCrm;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** Records that come before those that they name. */
class WaitingTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);
    private final Feed vehicles = dms.feed(store, RecordKind.VEHICLE);
    private final Feed rentals = dms.feed(store, RecordKind.RENTAL);

    @Test
    void aDealingWaitsForItsCustomerAndIsTakenInOnceItComes() {
        ImportRow waiting = rentals.take("r.csv", "R1,C1,2025-03-01,320,", "R2,C2,2025-03-01,320,");
        assertThat(counts(waiting)).containsExactly(2L, 0L, 0L, 0L, 2L);
        assertThat(rentals.held("waiting"))
                .extracting(held -> held.row().needsKind() + " " + held.row().needsId())
                .containsExactly("customer C2", "customer C1");

        customers.take("c.csv", "C1,王小明,,");

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(rentals.held("waiting"))
                .extracting(held -> held.row().needsId())
                .containsExactly("C2");
        assertThat(rentals.held("resolved"))
                .extracting(held -> held.row().line())
                .containsExactly(2L);
        assertThat(taken("RENTAL")).containsExactly("R1");
    }

    @Test
    void whatComesWakesAWholeChain() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,V1");
        vehicles.take("v.csv", "V1,粤B12345,C1");
        assertThat(counts(rentals.newest())).containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(counts(vehicles.newest())).containsExactly(1L, 0L, 0L, 0L, 1L);

        customers.take("c.csv", "C1,王小明,,");

        assertThat(counts(Feed.balanced(vehicles.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(taken("RENTAL")).containsExactly("R1");
    }

    @Test
    void whatStillLacksSomethingElseWaitsForThat() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,V1");

        customers.take("c.csv", "C1,王小明,,");

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(rentals.held("waiting"))
                .extracting(held -> held.row().needsKind() + " " + held.row().needsId())
                .containsExactly("vehicle V1");
        vehicles.take("v.csv", "V1,粤B12345,C1");
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void theSameWaitingLineAgainWaitsOnce() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,");
        ImportRow again = rentals.take("r2.csv", "R1,C1,2025-03-01,320,");
        assertThat(counts(again)).containsExactly(1L, 0L, 1L, 0L, 0L);

        customers.take("c.csv", "C1,王小明,,");

        assertThat(dms.rows()
                        .number("select times from plain_record where kind = 'RENTAL' and tenant_id = "
                                + store.tenant()))
                .isEqualTo(1);
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void moreThanOnePageThatWaitsForOneCustomerIsTakenInAtOnce() {
        rentals.take(
                "r.csv",
                IntStream.range(0, 1_234)
                        .mapToObj(i -> "R" + i + ",C1,2025-03-01,320,")
                        .toList());

        customers.take("c.csv", "C1,王小明,,");

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1_234L, 1_234L, 0L, 0L, 0L);
        assertThat(rentals.held()).isEmpty();
    }

    @Test
    void manyCustomersWakeManyDealings() {
        rentals.take(
                "r.csv",
                IntStream.range(0, 700)
                        .mapToObj(i -> "R" + i + ",C" + i + ",2025-03-01,320,")
                        .toList());

        customers.take(
                "c.csv", IntStream.range(0, 699).mapToObj(i -> "C" + i + ",客,,").toList());

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(700L, 699L, 0L, 0L, 1L);
    }

    @Test
    void wakingManyAsksTheDatabaseAboutAsOftenAsWakingFew() {
        long few = questionsToWake(20);
        long many = questionsToWake(400);

        assertThat(many).isLessThan(few + 40);
    }

    private long questionsToWake(int count) {
        CallContext own = dms.store();
        Feed ownRentals = dms.feed(own, RecordKind.RENTAL);
        Feed ownCustomers = dms.feed(own, RecordKind.CUSTOMER);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("R" + i + ",C" + i % 10 + ",2025-03-01,320,");
        }
        ownRentals.take("r.csv", lines);
        List<String> awaited =
                IntStream.range(0, 10).mapToObj(i -> "C" + i + ",客,,").toList();
        long before = dms.rows().counted("Questions");
        ownCustomers.take("c.csv", awaited);
        long asked = dms.rows().counted("Questions") - before;
        assertThat(ownRentals.held()).isEmpty();
        return asked;
    }

    @Test
    void aCustomerThatIsCorrectedByHandWakesItsDealingsToo() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,");
        customers.take("c.csv", "C1,???,,");
        assertThat(counts(rentals.newest())).containsExactly(1L, 0L, 0L, 0L, 1L);

        dms.quarantine().replay(store, customers.held().get(0).row().id(), Map.of("姓名", "王小明"));

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void whatARemovedConnectionBroughtInStillGoesOn() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,");
        dms.connections().remove(store, rentals.connection());

        customers.take("c.csv", "C1,王小明,,");

        assertThat(taken("RENTAL")).containsExactly("R1");
    }

    @Test
    void theCustomerOfAnotherStoreIsNotTheOneThatIsAwaited() {
        CallContext other = dms.store();
        Feed theirRentals = dms.feed(other, RecordKind.RENTAL);
        rentals.take("r.csv", "R1,C1,2025-03-01,320,");
        theirRentals.take("r.csv", "R1,C1,2025-03-01,320,");

        dms.feed(other, RecordKind.CUSTOMER).take("c.csv", "C1,王小明,,");

        assertThat(counts(rentals.newest())).containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(counts(theirRentals.newest())).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(rentals.held("waiting")).hasSize(1);
        assertThat(taken("RENTAL")).isEmpty();
    }

    private List<String> taken(String kind) {
        return dms.rows()
                .texts("select external_id from plain_record where tenant_id = " + store.tenant() + " and kind = '"
                        + kind + "' order by external_id");
    }

    @Test
    void veryManyMayWaitForOne() {
        rentals.take("r.csv", many());

        customers.take("c.csv", "C1,王小明,,");

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1_300L, 1_300L, 0L, 0L, 0L);
    }

    @Test
    void whatWasDueWhenTheProcessDiedIsTakenInLater() {
        rentals.take("r.csv", many());
        dms.crm().failAfter("R700", new PlainCrm.Killed());
        ImportRun dying = customers.begin("c.csv");
        assertThatThrownBy(() -> {
                    customers.hand(dying, List.of("C1,王小明,,"), 0);
                    dying.finish();
                })
                .isInstanceOf(PlainCrm.Killed.class);
        dms.crm().failNoLonger();
        assertThat(Feed.balanced(rentals.newest()).accepted()).isEqualTo(500);

        customers.start();
        ImportRun next = customers.begin("c.csv");
        assertThat(next.alreadyTaken()).isEqualTo(1);
        next.finish();

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1_300L, 1_300L, 0L, 0L, 0L);
    }

    @Test
    void whatCannotBeTakenInWhenItIsDueIsHeldAndHoldsUpNobody() {
        rentals.take("r.csv", "R1,C1,2025-03-01,320,", "R2,C1,2025-03-01,320,", "R3,C1,2025-03-01,320,");
        dms.crm().failAfter("R2", new IllegalStateException("of our own"));

        customers.take("c.csv", "C1,王小明,,");
        dms.crm().failNoLonger();

        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(3L, 2L, 0L, 1L, 0L);
        assertThat(rentals.held("open"))
                .extracting(
                        held -> Documents.faults(held.row().reasons()).get(0).code())
                .containsExactly("dms.record.failed");
    }

    private static List<String> many() {
        return IntStream.range(0, 1_300)
                .mapToObj(i -> "R" + i + ",C1,2025-03-01,320,")
                .toList();
    }
}
