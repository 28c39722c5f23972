package livery.dms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import livery.crm.RecordKind;
import livery.data.StandaloneAudit;
import livery.dms.internal.connections.ConnectionInput;
import livery.dms.internal.connections.ConnectionRow;
import livery.dms.internal.quarantine.Quarantine;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

/** What people do with connections and held records is recorded, once and where it was done. */
class AuditedTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();

    @Test
    void theLifeOfAConnection() {
        long id = dms.feed(store, RecordKind.CUSTOMER).connection();
        dms.connections().setState(store, id, ConnectionRow.ACTIVE);
        dms.connections().setState(store, id, ConnectionRow.ACTIVE);
        dms.connections().setState(store, id, ConnectionRow.PAUSED);
        dms.connections()
                .change(
                        store,
                        id,
                        version -> true,
                        known -> new ConnectionInput("新名", known.adapter(), null, known.state(), known.settings()));
        dms.connections().remove(store, id);

        assertThat(dms.audit().of(store))
                .extracting(StandaloneAudit.Entry::action)
                .containsExactly(
                        "dms.connection.created",
                        "dms.connection.resumed",
                        "dms.connection.paused",
                        "dms.connection.changed",
                        "dms.connection.removed");
        assertThat(dms.audit().of(store)).allMatch(entry -> entry.subject().id().equals(Long.toString(id)));
        assertThat(dms.audit().of(dms.store())).isEmpty();
    }

    @Test
    void whatWasDecidedOfHeldRecords() {
        Feed customers = dms.feed(store, RecordKind.CUSTOMER);
        customers.take("c.csv", "C1,???,,", "C2,???,,");
        Quarantine quarantine = dms.quarantine();
        long second = customers.held().get(0).row().id();
        long first = customers.held().get(1).row().id();
        assertThatThrownBy(() -> quarantine.replay(store, first, Map.of())).isInstanceOf(Fault.class);

        quarantine.replay(store, first, Map.of("姓名", "王小明"));
        quarantine.dismiss(store, second, "测试数据");

        assertThat(dms.audit().of(store))
                .extracting(StandaloneAudit.Entry::action)
                .containsExactly("dms.connection.created", "dms.record.replayed", "dms.record.dismissed");
        assertThat(dms.audit().of(store).get(1).details()).isEqualTo(Map.of("corrected", Set.of("姓名")));
        assertThat(dms.audit().of(store).toString()).doesNotContain("王小明");
    }
}
