package livery.dms.internal.quarantine;

import static livery.dms.internal.Feed.counts;
import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.crm.RecordKind;
import livery.data.StandaloneModules;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.connections.ConnectionInput;
import livery.dms.internal.quarantine.BulkQuarantine.Dealt;
import livery.dms.internal.quarantine.BulkQuarantine.Selection;
import livery.dms.internal.quarantine.BulkQuarantine.Summary;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many held records at once. */
class BulkQuarantineTest {

    private static final HeldFilter ALL = new HeldFilter(null, null, null, null);

    private final DmsDatabase dms = DmsDatabase.shared();
    private final BulkQuarantine bulk = dms.bulk();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);

    @AfterEach
    void mend() {
        dms.crm().failNoLonger();
    }

    @Test
    void takesInAllThatCanBeAndSaysWhatBecameOfHowMany() {
        dms.crm().failAfter("C7", new IllegalStateException("of our own"));
        customers.take(
                "c.csv",
                Stream.concat(
                                IntStream.range(0, 250)
                                        .mapToObj(i ->
                                                i == 7 || i % 2 == 0 ? "C" + i + ",客,,2024-02-30" : "C" + i + ",???,,"),
                                Stream.of("C250,客,,"))
                        .toList());
        // What kept the dates from being read is mended: the column is no longer asked for.
        dms.connections().change(store, customers.connection(), version -> true, input -> withoutBirthDate(input));

        Summary summary = bulk.summary(store, ALL);
        assertThat(summary.count()).isEqualTo(250);
        List<Dealt> pages = all(summary, ALL, selection -> bulk.replay(store, selection));

        assertThat(pages.size()).isGreaterThanOrEqualTo(3);
        assertThat(pages.stream().mapToInt(Dealt::taken).sum()).isEqualTo(125);
        assertThat(pages.stream().mapToInt(Dealt::refused).sum()).isEqualTo(124);
        assertThat(pages.stream().mapToInt(Dealt::failed).sum()).isEqualTo(1);
        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(251L, 126L, 0L, 125L, 0L);
    }

    @Test
    void whatWaitedForThoseIsTakenInSoon() {
        Feed rentals = dms.feed(store, RecordKind.RENTAL);
        rentals.take("r.csv", "R1,C1,2025-03-01,320,", "R2,C1,2025-03-02,320,");
        customers.take("c.csv", "C1,客,,2024-02-30");
        dms.connections().change(store, customers.connection(), version -> true, input -> withoutBirthDate(input));
        HeldFilter open = new HeldFilter(null, null, "open", null);

        Dealt dealt = bulk.replay(store, first(bulk.summary(store, open), open));

        assertThat(dealt.taken()).isEqualTo(1);
        await().until(() -> rentals.newest().accepted() == 2);
    }

    @Test
    void dealsOnlyWithWhatMatches() {
        Feed vehicles = dms.feed(store, RecordKind.VEHICLE);
        vehicles.take("v.csv", "V1,粤B12345,C9");
        customers.take("c.csv", "C1,???,,", "C2,客,,2024-02-30", "C3,???,,");
        long other = customers.take("d.csv", "C4,???,,").id();
        HeldFilter odd = new HeldFilter(null, null, "open", "crm.name.no-letters");

        Summary summary = bulk.summary(store, odd);
        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.reasons())
                .extracting(FieldFault::code)
                .containsExactly("crm.name.no-letters", "dms.date.unreadable");
        assertThat(bulk.summary(store, new HeldFilter(other, null, null, "crm.name.no-letters"))
                        .count())
                .isEqualTo(1);
        assertThat(bulk.summary(store, new HeldFilter(null, vehicles.connection(), null, null))
                        .count())
                .isEqualTo(1);
        List<Dealt> pages = all(summary, odd, selection -> bulk.dismiss(store, selection, "not needed"));

        assertThat(pages).extracting(Dealt::dismissed).containsExactly(3);
        assertThat(customers.held()).extracting(held -> held.raw()).containsExactly("C2,客,,2024-02-30");
        assertThat(customers.held("dismissed")).hasSize(3);
    }

    @Test
    void leavesWhatHasComeSince() {
        customers.take("c.csv", "C1,???,,");
        Summary summary = bulk.summary(store, ALL);
        customers.take("d.csv", "C2,???,,");

        bulk.dismiss(store, first(summary, ALL), "not needed");

        assertThat(customers.held()).extracting(held -> held.raw()).containsExactly("C2,???,,");
    }

    @Test
    void doesNothingWithMoreThanWasAgreedTo() {
        customers.take("c.csv", "C1,???,,", "C2,???,,");
        Summary summary = bulk.summary(store, ALL);
        Selection fewer = new Selection(ALL, 1, summary.through(), null);

        assertThatThrownBy(() -> bulk.dismiss(store, fewer, "not needed"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("dms.held.more"));
        assertThatThrownBy(() -> bulk.replay(store, fewer)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> bulk.dismiss(store, first(summary, ALL), " "))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields().get(0).field()).isEqualTo("reason"));
        assertThat(customers.held()).hasSize(2);
    }

    @Test
    void anotherStoreDealsWithNothing() {
        customers.take("c.csv", "C1,???,,");
        Summary summary = bulk.summary(store, ALL);
        CallContext other = dms.store();

        assertThat(bulk.summary(other, ALL)).isEqualTo(new Summary(0, 0, List.of()));
        assertThat(bulk.dismiss(other, first(summary, ALL), "theirs").dismissed())
                .isZero();
        assertThat(bulk.replay(other, first(summary, ALL))).isEqualTo(new Dealt(0, 0, 0, 0, 0, null));
        assertThat(customers.held()).hasSize(1);
    }

    /** As when a person corrects the one customer that very many rentals have waited for. */
    @Test
    void aReplayThatWakesManyDoesNotTakeThemAllInItself() {
        Feed rentals = dms.feed(store, RecordKind.RENTAL);
        rentals.take(
                "r.csv",
                IntStream.range(0, 2_200)
                        .mapToObj(i -> "R" + i + ",C1,2025-03-01,320,")
                        .toList());
        customers.take("c.csv", "C1,客,,2024-02-30");

        dms.quarantine().replay(store, customers.held().get(0).row().id(), Map.of("生日", "2024-02-28"));

        assertThat(rentals.newest().accepted()).isBetween(1_500L, 2_200L);
        await().until(() -> rentals.newest().accepted() == 2_200);
    }

    @Test
    void whatAProcessThatWasKilledHasLeftIsTakenInByTheNext() throws Exception {
        Feed rentals = dms.feed(store, RecordKind.RENTAL);
        rentals.take("r.csv", "R1,C1,2025-03-01,320,");
        customers.take("c.csv", "C1,客,,");
        assertThat(rentals.newest().accepted()).isEqualTo(1);
        dms.rows()
                .change("update dms_held_record set state = 'waiting', ended_at = null where tenant_id = "
                        + store.tenant());

        DueWorker next = new DueWorker(
                dms.entities(), dms.units(), dms.tenants(), dms.crm(), dms.encryption(), new StandaloneModules());

        await().until(() -> rentals.held().isEmpty());
        next.close();
    }

    private List<Dealt> all(Summary summary, HeldFilter filter, Function<Selection, Dealt> call) {
        List<Dealt> pages = new ArrayList<>();
        Selection next = first(summary, filter);
        while (next != null) {
            Dealt dealt = call.apply(next);
            pages.add(dealt);
            next = dealt.next() == null
                    ? null
                    : new Selection(filter, summary.count(), summary.through(), dealt.next());
        }
        return pages;
    }

    private static Selection first(Summary summary, HeldFilter filter) {
        return new Selection(filter, summary.count(), summary.through(), null);
    }

    private static ConnectionInput withoutBirthDate(ConnectionInput input) {
        Map<String, Object> settings = new HashMap<>(input.settings());
        settings.put("mapping", Map.of("externalId", "客户编号", "name", "姓名"));
        return new ConnectionInput(input.name(), input.adapter(), null, input.state(), settings);
    }
}
