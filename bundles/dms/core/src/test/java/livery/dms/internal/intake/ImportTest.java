package livery.dms.internal.intake;

import static livery.dms.internal.Feed.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import livery.crm.RecordKind;
import livery.dms.ImportRun;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);

    @AfterEach
    void mend() {
        dms.crm().failNoLonger();
    }

    @Test
    void accountsForEachRecordOfAFile() {
        ImportRow row = customers.take(
                "c.csv",
                "C1,王小明,13800138000,1985-03-09",
                "C2,李雷,,",
                "C3,???,,",
                "C4,韩梅梅,,1985-02-30",
                "\"C5,broken",
                "C1,王小明,13800138000,1985-03-09");

        assertThat(counts(row)).containsExactly(6L, 2L, 1L, 3L, 0L);
        assertThat(customers.counted())
                .containsOnly(Map.entry("accepted", 2L), Map.entry("unchanged", 1L), Map.entry("quarantined", 3L));
        assertThat(row.state()).isEqualTo(ImportRow.DONE);
        assertThat(row.finishedAt()).isNotNull();
        assertThat(row.bytesRead()).isEqualTo(1_000);
        assertThat(customers.held()).extracting(held -> held.row().line()).containsExactly(6L, 5L, 4L);
    }

    @Test
    void whatCameInIsAddedUpByConnectionAndDayOfOneStoreOnly() {
        customers.take("a.csv", "C1,王小明,,", "C2,???,,");
        customers.take("b.csv", "C3,李雷,,");
        dms.feed(dms.store(), RecordKind.CUSTOMER).take("c.csv", "C9,韩梅梅,,");
        Instant begin = Instant.now().minusSeconds(60);
        List<Instant> bounds = List.of(begin.minusSeconds(60), begin, begin.plusSeconds(120));

        assertThat(dms.imports().daily(store, bounds)).singleElement().satisfies(day -> {
            assertThat(day.span()).isEqualTo(1);
            assertThat(List.of(day.files(), day.read(), day.accepted(), day.unchanged(), day.quarantined()))
                    .containsExactly(2L, 3L, 2L, 0L, 1L);
        });
        assertThat(dms.imports().daily(store, List.of(begin.minusSeconds(60), begin)))
                .isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        List<String> lines = List.of("C1,王小明,13800138000,", "C2,???,,", "C3,李雷,,2024-02-30", "\"C4,x", "C5,韩梅梅,,");
        customers.take("c.csv", lines);
        long stored = dms.rows().number("select sum(times) from plain_record where tenant_id = " + store.tenant());

        ImportRow again = customers.take("c (2).csv", lines);

        assertThat(counts(again)).containsExactly(5L, 0L, 5L, 0L, 0L);
        assertThat(customers.held()).hasSize(3);
        assertThat(dms.rows().number("select sum(times) from plain_record where tenant_id = " + store.tenant()))
                .isEqualTo(stored);
    }

    @Test
    void holdsTheSameBadLineOnceAlsoWithinOneFile() {
        ImportRow row = customers.take("c.csv", "C1,???,,", "C1,???,,", "C1,???,,");

        assertThat(counts(row)).containsExactly(3L, 0L, 2L, 1L, 0L);
        assertThat(customers.held()).hasSize(1);
    }

    @Test
    void keepsEachLineAsItWasWrittenWithWhatBecameOfItAtFirst() {
        customers.take("c.csv", "C1, 王小明 ,'\"<script>,", "C2,???,🚗,", "\"C3,\\");

        String of = " from dms_raw_record where tenant_id = " + store.tenant() + " order by line";
        assertThat(dms.rows().texts("select concat(line, ' ', outcome, ' ', external_id)" + of))
                .containsExactly("2 A C1", "3 R C2", null);
        assertThat(dms.rows().texts("select raw" + of))
                .extracting(stored -> dms.line(store, stored))
                .containsExactly("C1, 王小明 ,'\"<script>,", "C2,???,🚗,", "\"C3,\\");
    }

    @Test
    void anEmptyFileIsDoneWithNothingRead() {
        assertThat(counts(customers.take("empty.csv"))).containsExactly(0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void refusesAFileWithoutAColumnThatTheMappingNames() {
        ImportRun run = customers.intake().begin("wrong.csv", 10, "1");

        assertThatThrownBy(() -> run.columns(List.of("客户编号", "名字"))).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo("dms.column.missing");
            assertThat(fault.values().get("column")).isIn("姓名", "手机", "生日");
            assertThat(fault.values()).containsEntry("found", "客户编号, 名字");
        });
    }

    @Test
    void keepsTheReasonOfAFileThatCannotBeReadFurtherAndWhatCameBefore() {
        ImportRun run = customers.begin("c.csv");
        customers.hand(run, List.of("C1,王小明,,"), 0);

        run.fail("csv.binary", Map.of("line", 3));

        ImportRow row = Feed.balanced(customers.newest());
        assertThat(row.state()).isEqualTo(ImportRow.FAILED);
        assertThat(row.reason()).contains("csv.binary");
        assertThat(counts(row)).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void oneRecordThatBreaksTheCrmHarmsNoOther() {
        dms.crm().failAfter("C3", new IllegalStateException("planted"));

        ImportRow row = customers.take("c.csv", "C1,甲,,", "C2,乙,,", "C3,丙,,", "C4,丁,,", "C5,???,,");

        assertThat(counts(row)).containsExactly(5L, 3L, 0L, 2L, 0L);
        assertThat(customers.held())
                .anySatisfy(held -> assertThat(held.row().reasons()).contains("dms.record.failed"));
        assertThat(dms.rows()
                        .texts("select external_id from plain_record where tenant_id = " + store.tenant()
                                + " order by external_id"))
                .containsExactly("C1", "C2", "C4");
    }

    @Test
    void waitsWhileTheCrmIsAwayAndLosesNothing() {
        AtomicInteger asked = new AtomicInteger();
        customers.reach(() -> asked.incrementAndGet() <= 2 ? null : dms.crm());

        ImportRow row = customers.take("c.csv", "C1,甲,,", "C2,乙,,");

        assertThat(asked.get()).isGreaterThan(2);
        assertThat(counts(row)).containsExactly(2L, 2L, 0L, 0L, 0L);
    }

    @Test
    void failsAsAWholeForAFaultThatIsNoRecords() {
        dms.crm().failAfter("C2", Fault.of(Fault.Kind.INVALID, "crm.source.invalid"));
        ImportRun run = customers.begin("c.csv");
        customers.hand(run, List.of("C1,甲,,", "C2,乙,,"), 0);

        assertThatThrownBy(run::finish).isInstanceOf(Fault.class);
        assertThat(counts(customers.newest())).containsExactly(0L, 0L, 0L, 0L, 0L);
        assertThat(dms.rows().number("select count(*) from plain_record where tenant_id = " + store.tenant()))
                .isZero();
    }

    @Test
    void tellsWhenTheConnectionLastTookAFile() {
        customers.take("c.csv", "C1,甲,,");

        assertThat(dms.connections().get(store, customers.connection()).lastImport())
                .isNotNull();
    }

    @Test
    void storesALargeFileInBatches() {
        List<String> lines = IntStream.range(0, 1_700)
                .mapToObj(i -> i % 10 == 0 ? "C" + i + ",???,,x" + i : "C" + i + ",客" + i + ",,")
                .toList();

        assertThat(counts(customers.take("big.csv", lines))).containsExactly(1_700L, 1_530L, 0L, 170L, 0L);
    }

    @Test
    void asksTheDatabaseAsOftenForManyRecordsAsForFew() {
        List<Long> few = questions("few.csv", 20);
        List<Long> many = questions("many.csv", 480);

        // Rounds differ by what the pool and the server do beside; a statement a record would be 460 more.
        assertThat(many.get(0)).as("new records").isLessThan(few.get(0) + 20);
        assertThat(many.get(1)).as("unchanged records").isLessThan(few.get(1) + 20);
    }

    /** How many statements a batch takes with new records, some of which are held, and again with the same. */
    private List<Long> questions(String file, int records) {
        Feed feed = dms.feed(dms.store(), RecordKind.CUSTOMER);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            lines.add("C" + i + (i % 4 == 0 ? ",???,," : ",客,,"));
        }
        List<Long> asked = new ArrayList<>();
        for (String name : List.of(file, "again " + file)) {
            long before = dms.rows().counted("Questions");
            feed.take(name, lines);
            asked.add(dms.rows().counted("Questions") - before);
        }
        return asked;
    }

    @Test
    void anotherStoreSeesNoImportAndKnowsNoneOfItsLines() {
        ImportRow row = customers.take("c.csv", "C1,甲,,", "C2,???,,");
        CallContext other = dms.store();

        assertThat(dms.imports().list(other, null, null, 10)).isEmpty();
        assertThat(dms.imports().list(other, customers.connection(), null, 10)).isEmpty();
        assertThat(dms.imports().find(other, row.id())).isEmpty();
        assertThat(dms.imports().find(store, row.id())).isPresent();

        ImportRow theirs = dms.feed(other, RecordKind.CUSTOMER).take("c.csv", "C1,甲,,", "C2,???,,");
        assertThat(counts(theirs)).containsExactly(2L, 1L, 0L, 1L, 0L);
        assertThat(counts(customers.newest())).containsExactly(2L, 1L, 0L, 1L, 0L);
        assertThat(dms.rows().number("select count(*) from dms_raw_record where tenant_id = " + other.tenant()))
                .isEqualTo(2);
    }

    @Test
    void anotherStoreCannotGoOnWithAnImportOfThisOne() {
        ImportRun half = customers.begin("c.csv");
        customers.hand(half, List.of("C1,甲,,"), 0);
        CallContext other = dms.store();
        Intakes intakes = new Intakes(dms.entities(), dms.units(), (tenant, id) -> null, dms.encryption());

        // A connection's id of another store: the foreign key leads nowhere, and nothing of that store is read.
        StoreIntake foreign = intakes.of(
                other,
                customers.connection(),
                Mapping.of(
                        dms.connections().get(store, customers.connection()).settings(),
                        dms.tenants().find(other.tenant()).orElseThrow()),
                dms::crm,
                () -> true,
                trouble -> {},
                (kind, outcome, many) -> {});
        assertThatThrownBy(() -> foreign.begin("c.csv", 1_000, "c.csv-1")).isInstanceOf(RuntimeException.class);
        intakes.journal().interrupted(other, customers.connection());

        assertThat(customers.newest().state()).isEqualTo(ImportRow.RUNNING);
        half.finish();
        assertThat(counts(customers.newest())).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void pagesThroughImportsNewestFirst() {
        for (int i = 0; i < 5; i++) {
            customers.take("c" + i + ".csv", "C" + i + ",甲,,");
        }

        List<Imports.Listed> first = dms.imports().list(store, null, null, 2);
        List<Imports.Listed> second = dms.imports()
                .list(store, customers.connection(), first.get(1).row().id(), 10);

        assertThat(first).extracting(listed -> listed.row().file()).containsExactly("c4.csv", "c3.csv");
        assertThat(second).extracting(listed -> listed.row().file()).containsExactly("c2.csv", "c1.csv", "c0.csv");
        assertThat(first.get(0).connection()).isEqualTo("customer");
    }

    @Test
    void reportsTroubleOnlyWhenItChanges() {
        List<FieldFault> told = new ArrayList<>();
        StoreIntake intake = new Intakes(dms.entities(), dms.units(), (tenant, id) -> null, dms.encryption())
                .of(store, customers.connection(), null, dms::crm, () -> true, told::add, (kind, outcome, many) -> {});
        FieldFault gone = new FieldFault("folder", "csv.folder.missing");

        intake.report(null);
        intake.report(null);
        intake.report(gone);
        intake.report(new FieldFault("folder", "csv.folder.missing"));
        intake.report(null);

        assertThat(told).containsExactly(null, gone, null);
    }
}
