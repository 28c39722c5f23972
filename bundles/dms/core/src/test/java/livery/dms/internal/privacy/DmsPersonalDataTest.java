package livery.dms.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.RecordKind;
import livery.crm.SourceRecord;
import livery.data.StandaloneRun;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.Trace;
import org.junit.jupiter.api.Test;

class DmsPersonalDataTest {

    private static final DataSubject WANG = new DataSubject("customer", "7");
    private static final Set<Trace> TRACES = Set.of(
            new SourceRecord(RecordKind.CUSTOMER, "dms", "C1").trace(),
            new SourceRecord(RecordKind.RENTAL, "dms", "R1").trace(),
            new Trace("mobile", "+8613800138000"));

    private static final String NUMBER = "440301198503096659";
    private static final Set<Trace> BY_HAND =
            Set.of(new Trace("mobile", "+8613800138000"), new Trace("identity-number", NUMBER));

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final CallContext other = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);
    private final Feed rentals = dms.feed(store, RecordKind.RENTAL);
    private final Feed foreign = dms.feed(other, RecordKind.CUSTOMER);
    private final DmsPersonalData data = new DmsPersonalData(dms.entities(), dms.encryption());

    @Test
    void handsOutAPersonsRecordsAndNobodyElses() {
        customers.take("c.csv", "C1,王小明,13800138000,", "C2,李雷,13900139000,", "C1,???,13800138000,");
        foreign.take("c.csv", "C1,王小明,13800138000,");

        assertThat(export(store))
                .containsExactlyInAnyOrder(
                        "rawRecords C1,王小明,13800138000,",
                        "rawRecords C1,???,13800138000,",
                        "heldRecords C1,???,13800138000,");
    }

    @Test
    void findsByTheirNumbersWhatWasKeptWithoutAnId() {
        customers.take("c.csv", "C1,王小明,13800138000,", "C2,李雷,13900139000,");
        dms.rows().change("update dms_raw_record set external_id = null where tenant_id = " + store.tenant());

        assertThat(export(store)).containsExactly("rawRecords C1,王小明,13800138000,");
    }

    @Test
    void emptiesAPersonsRecordsAndNobodyElses() {
        customers.take("c.csv", "C1,王小明,13800138000,", "C2,李雷,13900139000,", "C1,???,13800138000,");
        foreign.take("c.csv", "C1,王小明,13800138000,");

        long rows = dms.units().call(store, () -> data.erase(store, WANG, TRACES));

        assertThat(rows).isEqualTo(3);
        assertThat(export(store)).isEmpty();
        assertThat(dms.units().call(store, () -> data.erase(store, WANG, TRACES)))
                .isZero();
        assertThat(dms.rows().texts("select line from dms_raw_record where raw = '' and tenant_id = " + store.tenant()))
                .containsExactly("2", "4");
        assertThat(export(other)).hasSize(1);
        assertThat(customers.held("dismissed"))
                .hasSize(1)
                .allMatch(held -> held.raw().isEmpty());
        assertThat(customers.newest().records()).isEqualTo(3);
    }

    @Test
    void findsByTheirNumbersWhatNobodyHasTakenIn() {
        customers.take(
                "c.csv",
                "C7,???,+86 138-0013-8000,",
                "C8,???,,," + NUMBER,
                "\"C9,王小明," + NUMBER,
                "C10,???,13900139000,,G98765432",
                "C11,???," + NUMBER + ",",
                "C12,李雷,13700137000,",
                ",王小明,13800138000,");
        rentals.take("r.csv", "R1,,2026-01-05,1 (13800138000)");
        foreign.take("c.csv", "C7,???,13800138000,,", "C8,???,,," + NUMBER);

        List<String> all = export(store, BY_HAND);
        assertThat(all)
                .filteredOn(one -> one.startsWith("rawRecords"))
                .extracting(one -> one.replaceAll("^rawRecords \"?|,.*", ""))
                .containsExactlyInAnyOrder("C7", "C8", "C9", "C11", "", "R1");
        assertThat(all).filteredOn(one -> one.startsWith("heldRecords")).hasSize(6);

        assertThat(dms.units().call(store, () -> data.erase(store, WANG, BY_HAND)))
                .isEqualTo(12);
        assertThat(export(store, BY_HAND)).isEmpty();
        assertThat(customers.held("open")).hasSize(1);
        assertThat(dms.rows()
                        .number(
                                "select count(*) from dms_raw_number n join dms_raw_record r using (tenant_id, import_id,"
                                        + " line) where r.raw = '' and tenant_id = " + store.tenant()))
                .isZero();
        assertThat(dms.rows()
                        .number("select count(*) from dms_held_number n join dms_held_record h on h.id = n.held_id"
                                + " where h.raw = '' and n.tenant_id = " + store.tenant()))
                .isZero();
        assertThat(export(other, BY_HAND)).hasSize(4);
    }

    @Test
    void leavesTheRecordsOfSomebodyElseWithTheSameNumber() {
        customers.take("c.csv", "C2,李梅,13800138000,", "C3,???,13800138000,");
        customers.take("d.csv", "C2,???,13800138000,");

        assertThat(export(store, BY_HAND))
                .containsExactlyInAnyOrder("rawRecords C3,???,13800138000,", "heldRecords C3,???,13800138000,");
    }

    @Test
    void findsWhatAPersonHasCorrected() {
        customers.take("c.csv", "C7,???,13900139000,");
        long id = customers.held().get(0).row().id();
        dms.quarantine().replay(store, id, Map.of("姓名", "王小明", "手机", "13800138000"));
        dms.rows().change("update dms_held_record set external_id = null where tenant_id = " + store.tenant());

        assertThat(export(store, BY_HAND)).containsExactly("heldRecords C7,???,13900139000,");
    }

    @Test
    void findsByTheirNumbersWhatIsOlderThanThePrintsOfThese() {
        customers.take("c.csv", "C7,???,138 0013 8000,", "C8,???,,," + NUMBER, "C12,李雷,13700137000,");
        foreign.take("c.csv", "C7,???,13800138000,");
        for (String table : List.of("dms_raw_number", "dms_held_number")) {
            dms.rows().change("delete from " + table + " where tenant_id in (" + stores() + ")");
        }
        dms.rows().change("update dms_import set numbered = 0 where tenant_id in (" + stores() + ")");
        assertThat(export(store, BY_HAND)).hasSize(4);

        dms.encryption().lose();
        assertThatThrownBy(() -> export(store, BY_HAND))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Encryption.KEY_MISSING));
        dms.encryption().find();

        StandaloneRun run = new StandaloneRun(Map.of());
        new NumberOldRecords(dms.entities(), dms.units(), dms.encryption()).run(store, run);

        assertThat(run.lines()).containsExactly("dms.job.old-records-numbered{count=5}");
        assertThat(dms.rows().texts("select numbered from dms_import where tenant_id = " + store.tenant()))
                .containsExactly("1");
        assertThat(dms.rows().number("select count(*) from dms_raw_number where tenant_id = " + other.tenant()))
                .isZero();
        assertThat(export(store, BY_HAND)).hasSize(4);
        assertThat(export(other, BY_HAND)).hasSize(2);
    }

    private String stores() {
        return store.tenant() + ", " + other.tenant();
    }

    private List<String> export(CallContext where) {
        return export(where, TRACES);
    }

    private List<String> export(CallContext where, Set<Trace> traces) {
        List<String> out = new ArrayList<>();
        dms.units().run(where, () -> {
            out.clear();
            data.export(where, WANG, traces, (list, values) -> out.add(list + " " + values.get("raw")));
        });
        return out;
    }
}
