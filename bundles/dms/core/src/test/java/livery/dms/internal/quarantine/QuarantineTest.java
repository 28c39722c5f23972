package livery.dms.internal.quarantine;

import static livery.dms.internal.Feed.counts;
import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.intake.HeldRow;
import livery.dms.internal.intake.ImportRow;
import livery.dms.internal.intake.Imports;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Quarantine quarantine = dms.quarantine();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);

    @Test
    void keepsABadLineWithItsReasonByColumn() {
        customers.take("c.csv", "C1,???,138,2024-02-30");

        Quarantine.Held held = customers.held().get(0);
        assertThat(held.raw()).isEqualTo("C1,???,138,2024-02-30");
        assertThat(held.row().line()).isEqualTo(2);
        assertThat(held.row().state()).isEqualTo(HeldRow.OPEN);
        assertThat(held.of().file()).isEqualTo("c.csv");
        assertThat(held.fields()).containsEntry("生日", "2024-02-30");
        assertThat(Documents.faults(held.row().reasons()))
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("生日", "dms.date.unreadable"));
    }

    @Test
    void saysTheCrmsOwnReasonByColumnToo() {
        customers.take("c.csv", "C1,???,,");

        assertThat(Documents.faults(customers.held().get(0).row().reasons()))
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("姓名", "crm.name.no-letters"));
    }

    @Test
    void takesACorrectedLineIn() {
        customers.take("c.csv", "C1,王小明,138,2024-02-30", "C2,李雷,,");

        Quarantine.Held after = quarantine.replay(store, only(), Map.of("生日", "2024-02-29"));

        assertThat(after.row().state()).isEqualTo(HeldRow.RESOLVED);
        assertThat(counts(after.of())).containsExactly(2L, 2L, 0L, 0L, 0L);
        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(2L, 2L, 0L, 0L, 0L);
        assertThat(customers.held()).isEmpty();
        assertThat(dms.rows()
                        .texts("select said from plain_record where external_id = 'C1' and tenant_id = "
                                + store.tenant())
                        .get(0))
                .contains("王小明", "138", "2024-02-29");
    }

    @Test
    void takesABrokenLineInOnceEachColumnIsGiven() {
        customers.take("c.csv", "\"C1,王小明");

        quarantine.replay(store, only(), Map.of("客户编号", "C1", "姓名", "王小明"));

        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void aCorrectionThatIsStillWrongChangesNothing() {
        customers.take("c.csv", "C1,王小明,,2024-02-30");
        long id = only();

        assertThat(faults(() -> quarantine.replay(store, id, Map.of("生日", "2024-02-31"))))
                .containsExactly(tuple("生日", "dms.date.unreadable"));
        assertThat(faults(() -> quarantine.replay(store, id, Map.of("生日", "", "姓名", "???"))))
                .containsExactly(tuple("姓名", "crm.name.no-letters"));

        HeldRow row = customers.held().get(0).row();
        assertThat(row.state()).isEqualTo(HeldRow.OPEN);
        assertThat(customers.held().get(0).fields()).containsEntry("生日", "2024-02-30");
        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(1L, 0L, 0L, 1L, 0L);
    }

    @Test
    void refusesACorrectionOfNoColumnAndOneThatIsTooLongOrNoText() {
        customers.take("c.csv", "C1,???,,");
        Map<String, String> empty = new HashMap<>();
        empty.put("姓名", null);

        assertThat(faults(() -> quarantine.replay(store, only(), Map.of("鞋码", "43"))))
                .containsExactly(tuple("fields.鞋码", "web.field.unknown"));
        assertThat(faults(() -> quarantine.replay(store, only(), Map.of("姓名", "x".repeat(4_001)))))
                .containsExactly(tuple("fields.姓名", "platform.text.length"));
        assertThat(faults(() -> quarantine.replay(store, only(), empty)))
                .containsExactly(tuple("fields.姓名", "web.field.type"));
    }

    @Test
    void whatIsKnownByThenCountsAsUnchanged() {
        customers.take("c.csv", "C1,王小明,,2024-02-30");
        customers.take("c2.csv", "C2,王小明,,2024-02-29");

        Quarantine.Held after = quarantine.replay(store, only(), Map.of("客户编号", "C2", "生日", "2024-02-29"));

        assertThat(counts(Feed.balanced(after.of()))).containsExactly(1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void aCorrectedLineCanStillHaveToWait() {
        Feed rentals = dms.feed(store, RecordKind.RENTAL);
        rentals.take("r.csv", "R1,C1,2025-02-30,320,");

        Quarantine.Held after =
                quarantine.replay(store, rentals.held().get(0).row().id(), Map.of("取车时间", "2025-03-01"));

        assertThat(after.row().state()).isEqualTo(HeldRow.WAITING);
        assertThat(counts(Feed.balanced(after.of()))).containsExactly(1L, 0L, 0L, 0L, 1L);
        customers.take("c.csv", "C1,王小明,,");
        assertThat(counts(Feed.balanced(rentals.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void isDealtWithOnce() {
        customers.take("c.csv", "C1,王小明,,2024-02-30");
        long id = only();
        quarantine.replay(store, id, Map.of("生日", ""));

        assertThatThrownBy(() -> quarantine.replay(store, id, Map.of()))
                .isInstanceOfSatisfying(Fault.class, QuarantineTest::isEnded);
        assertThatThrownBy(() -> quarantine.dismiss(store, id, "double"))
                .isInstanceOfSatisfying(Fault.class, QuarantineTest::isEnded);
        assertThat(counts(Feed.balanced(customers.newest()))).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void aDismissedLineIsNotHeldAgain() {
        customers.take("c.csv", "C1,???,,");

        quarantine.dismiss(store, only(), " a test customer ");
        assertThat(counts(customers.take("again.csv", "C1,???,,"))).containsExactly(1L, 0L, 1L, 0L, 0L);

        assertThat(customers.held()).isEmpty();
        assertThat(customers.held("dismissed")).hasSize(1);
        assertThat(dms.rows().texts("select note from dms_held_record where tenant_id = " + store.tenant()))
                .containsExactly("a test customer");
    }

    @Test
    void isNotDismissedWhileABatchTakesItIn() throws InterruptedException {
        customers.take("c.csv", "C1,王小明,,2024-02-30");
        long id = only();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread clerk = new Thread(() -> refused.set(catchThrowable(() -> quarantine.dismiss(store, id, "not needed"))));

        dms.units().run(store, () -> {
            quarantine.replay(store, id, Map.of("生日", ""));
            clerk.start();
            await().until(() -> dms.rows()
                            .number("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                    == 1);
        });
        clerk.join();

        assertThat(refused.get()).isInstanceOfSatisfying(Fault.class, QuarantineTest::isEnded);
        assertThat(customers.held("resolved")).hasSize(1);
    }

    @Test
    void asksForAReasonToDismiss() {
        customers.take("c.csv", "C1,???,,");

        for (String reason : new String[] {null, "", "  ", "x".repeat(501)}) {
            assertThat(faults(() -> quarantine.dismiss(store, only(), reason)))
                    .containsExactly(tuple("reason", "platform.text.length"));
        }
    }

    @Test
    void isFilteredByImportConnectionAndState() {
        customers.take("c1.csv", "C1,???,,", "C2,???,,");
        long second = customers.take("c2.csv", "C3,???,,").id();
        Feed vehicles = dms.feed(store, RecordKind.VEHICLE);
        vehicles.take("v.csv", "V1,粤B12345,C9");

        assertThat(lines(new HeldFilter(null, null, null, null))).hasSize(4);
        assertThat(lines(new HeldFilter(second, null, null, null))).containsExactly("C3,???,,");
        assertThat(lines(new HeldFilter(null, vehicles.connection(), null, null)))
                .containsExactly("V1,粤B12345,C9");
        assertThat(lines(new HeldFilter(null, null, "waiting", null))).containsExactly("V1,粤B12345,C9");
        assertThat(lines(new HeldFilter(second, customers.connection(), "open", null)))
                .containsExactly("C3,???,,");
        assertThat(lines(new HeldFilter(second, vehicles.connection(), null, null)))
                .isEmpty();
    }

    @Test
    void pagesNewestFirst() {
        customers.take("c.csv", "C1,???,,", "C2,???,,", "C3,???,,");

        List<Quarantine.Held> first = quarantine.list(store, new HeldFilter(null, null, null, null), null, 2);
        List<Quarantine.Held> second = quarantine.list(
                store,
                new HeldFilter(null, null, null, null),
                first.get(1).row().id(),
                2);

        assertThat(first).extracting(held -> held.raw()).containsExactly("C3,???,,", "C2,???,,");
        assertThat(second).extracting(held -> held.raw()).containsExactly("C1,???,,");
    }

    @Test
    void anotherStoreSeesCorrectsAndDismissesNothing() {
        CallContext other = dms.store();
        customers.take("c.csv", "C1,???,,");
        long id = only();

        assertThat(quarantine.list(other, new HeldFilter(null, null, null, null), null, 10))
                .isEmpty();
        assertThat(quarantine.list(
                        other, new HeldFilter(customers.newest().id(), customers.connection(), "open", null), null, 10))
                .isEmpty();
        assertThatThrownBy(() -> quarantine.replay(other, id, Map.of("姓名", "王小明")))
                .isInstanceOfSatisfying(Fault.class, QuarantineTest::isUnknown);
        assertThatThrownBy(() -> quarantine.dismiss(other, id, "theirs"))
                .isInstanceOfSatisfying(Fault.class, QuarantineTest::isUnknown);

        assertThat(customers.held().get(0).row().state()).isEqualTo(HeldRow.OPEN);
        assertThat(dms.rows()
                        .number("select count(*) from plain_record where tenant_id in (" + store.tenant() + ", "
                                + other.tenant() + ")"))
                .isZero();
    }

    private long only() {
        return customers.held().get(0).row().id();
    }

    private List<String> lines(HeldFilter filter) {
        return quarantine.list(store, filter, null, 100).stream()
                .map(held -> held.raw())
                .toList();
    }

    private static void isEnded(Fault fault) {
        assertThat(fault.code()).isEqualTo("dms.held.ended");
    }

    private static void isUnknown(Fault fault) {
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_FOUND);
        assertThat(fault.code()).isEqualTo("dms.held.unknown");
    }

    private static List<Tuple> faults(Runnable call) {
        List<Tuple> found = new ArrayList<>();
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> fault.fields().forEach(field -> found.add(tuple(field.field(), field.code()))));
        return found;
    }

    @Test
    void aNewerRecordSettlesWhatIsHeldOfIt() {
        Feed elsewhere = dms.feed(dms.store(), RecordKind.CUSTOMER);
        elsewhere.take("c.csv", "C1,旧名,,2024-02-30");
        ImportRow first = customers.take("c.csv", "C1,旧名,,2024-02-30");
        long held = customers.held().get(0).row().id();

        customers.take("d.csv", "C1,新名,,");

        assertThat(customers.held()).isEmpty();
        assertThat(counts(Feed.balanced(dms.imports().list(store, null, null, 10).stream()
                        .map(Imports.Listed::row)
                        .filter(row -> row.id() == first.id())
                        .findAny()
                        .orElseThrow())))
                .containsExactly(1L, 0L, 1L, 0L, 0L);
        assertThatThrownBy(() -> quarantine.replay(store, held, Map.of("生日", "2024-02-28")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("dms.held.ended"));
        assertThat(elsewhere.held()).hasSize(1);
    }

    @Test
    void aCorrectedRecordSettlesOnlyWhatIsOlder() {
        customers.take("a.csv", "C1,最旧,,2024-02-30");
        customers.take("b.csv", "C1,较新,,2024-02-31");
        customers.take("c.csv", "C1,最新,,2024-02-32");
        assertThat(customers.held()).hasSize(3);

        quarantine.replay(store, customers.held().get(1).row().id(), Map.of("生日", "2024-02-28"));

        assertThat(customers.held()).extracting(one -> one.of().file()).containsExactly("c.csv");
    }
}
