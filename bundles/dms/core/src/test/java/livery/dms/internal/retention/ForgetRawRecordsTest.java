package livery.dms.internal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import livery.crm.RecordKind;
import livery.data.StandaloneNodes;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.dms.internal.DmsDatabase;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

class ForgetRawRecordsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final CallContext other = dms.store();
    private final StandaloneNodes nodes = new StandaloneNodes("test");

    private long raw(CallContext context) {
        return dms.rows().number("select count(*) from dms_raw_record where tenant_id = " + context.tenant());
    }

    private long held(CallContext context) {
        return dms.rows().number("select count(*) from dms_held_record where tenant_id = " + context.tenant());
    }

    private void forget() {
        new ForgetRawRecords(dms.entities(), dms.units(), nodes, new StandaloneSettings())
                .run(store, new StandaloneRun(Map.of()));
    }

    private void import3(CallContext context) {
        dms.feed(context, RecordKind.CUSTOMER).take("a.csv", "C1,张三,,,", "C2,李四,,,", "C3,???,,,");
    }

    @Test
    void whatIsOldGoesAndWhatWaitsForAPersonStaysInItsStoreAlone() {
        import3(store);
        import3(other);
        assertThat(raw(store)).isEqualTo(3);
        assertThat(held(store)).isEqualTo(1);

        forget();
        assertThat(raw(store)).as("young").isEqualTo(3);

        nodes.pass(Duration.ofDays(366));
        forget();
        assertThat(raw(store)).isZero();
        assertThat(held(store)).as("it still waits for a person").isEqualTo(1);

        dms.rows()
                .change("update dms_held_record set state = 'dismissed', ended_at = created_at where tenant_id = "
                        + store.tenant());
        forget();
        assertThat(held(store)).isZero();
        assertThat(raw(other)).isEqualTo(3);
        assertThat(held(other)).isEqualTo(1);
    }
}
