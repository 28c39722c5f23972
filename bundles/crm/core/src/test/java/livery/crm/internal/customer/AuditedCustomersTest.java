package livery.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.CustomerDraft;
import livery.data.StandaloneAudit;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import org.junit.jupiter.api.Test;

/** What staff do with customers is recorded: which fields changed, never their values. */
class AuditedCustomersTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @Test
    void theLifeOfACustomer() {
        CustomerId id = crm.register().create(store, draft("王小明", "13912345678"));
        crm.register().change(store, id, version -> true, known -> draft("王晓明", "13912345678"));
        crm.register().change(store, id, version -> true, known -> draft("王晓明", "13912345678"));
        assertThatThrownBy(() -> crm.register().change(store, id, version -> true, known -> draft("", null)))
                .isInstanceOf(Fault.class);
        crm.removal().remove(store, id);

        Audit.Subject subject = new Audit.Subject("customer", id.toString());
        assertThat(crm.audit().of(store))
                .containsExactly(
                        new StandaloneAudit.Entry(store.tenant(), "crm.customer.created", subject, Map.of()),
                        new StandaloneAudit.Entry(
                                store.tenant(), "crm.customer.changed", subject, Map.of("fields", List.of("name"))),
                        new StandaloneAudit.Entry(store.tenant(), "crm.customer.deleted", subject, Map.of()));
        assertThat(crm.audit().of(crm.store())).isEmpty();
    }

    private static CustomerDraft draft(String name, String mobile) {
        return new CustomerDraft(name, mobile, null, null, null, null, null, null, null, null, null);
    }
}
