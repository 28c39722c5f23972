package livery.dms.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import livery.crm.RecordKind;
import livery.crm.SourceRecord;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.Trace;
import org.junit.jupiter.api.Test;

class DmsPersonalDataTest {

    private static final DataSubject WANG = new DataSubject("customer", "7");
    private static final Set<Trace> TRACES = Set.of(
            new SourceRecord(RecordKind.CUSTOMER, "dms", "C1").trace(),
            new SourceRecord(RecordKind.RENTAL, "dms", "R1").trace(),
            new Trace("mobile", "+8613800138000"));

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final CallContext other = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);
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

    private List<String> export(CallContext where) {
        List<String> out = new ArrayList<>();
        dms.units().run(where, () -> {
            out.clear();
            data.export(where, WANG, TRACES, (list, values) -> out.add(list + " " + values.get("raw")));
        });
        return out;
    }
}
