package livery.crm.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.data.StandaloneNodes;
import livery.data.StandaloneRun;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalRights;
import org.junit.jupiter.api.Test;

class ForgetCustomersTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final StandaloneNodes nodes = new StandaloneNodes("test");
    private final StandaloneSettings settings = new StandaloneSettings();

    private void fill(CallContext where) {
        crm.intake()
                .customers(
                        where,
                        "dms",
                        List.of(
                                Records.customer("C1", "张三", "13800000001"),
                                Records.customer("C2", "李四", "13800000002")));
        crm.intake()
                .dealings(
                        where,
                        "dms",
                        List.of(Records.rental(
                                "R1", "C2", null, null, nodes.now().plus(Duration.ofDays(300)))));
    }

    private void forget() {
        new ForgetCustomers(crm.entities(), crm.units(), nodes, settings, new OfThisModule())
                .run(store, new StandaloneRun(Map.of()));
    }

    private List<String> names(CallContext where) {
        return crm.rows().texts("select name from crm_customer where tenant_id = " + where.tenant() + " order by name");
    }

    @Test
    void whoHasNotBeenSeenForAsLongAsTheStoreSaysIsErasedInThatStoreAlone() {
        fill(store);
        fill(other);
        nodes.pass(Duration.ofDays(366 * 10));
        forget();
        assertThat(names(store)).as("nothing is set").containsExactly("张三", "李四");

        settings.with(RetentionSettings.CUSTOMERS, 11L);
        forget();
        assertThat(names(store)).as("too young").containsExactly("张三", "李四");

        settings.with(RetentionSettings.CUSTOMERS, 10L);
        forget();
        assertThat(names(store)).containsExactly("—", "李四");
        assertThat(names(other)).containsExactly("张三", "李四");
    }

    /** What all modules' rights come to where there is one module. */
    private final class OfThisModule implements PersonalRights {

        private final CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());

        @Override
        public void export(CallContext context, DataSubject subject, OutputStream to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void archive(CallContext context, DataSubject subject, OutputStream to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> erase(CallContext context, DataSubject subject, String reason) {
            return crm.units().call(context, () -> Map.of("crm", data.erase(context, subject, Set.of())));
        }
    }
}
