package livery.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.values.CustomerDraft;
import livery.data.StandaloneAudit;
import livery.data.StandaloneFacts;
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
        assertThat(crm.facts().of(store))
                .extracting(StandaloneFacts.Told::type)
                .containsExactly(CustomerFacts.CHANGED, CustomerFacts.CHANGED, CustomerFacts.DELETED);
    }

    @Test
    void aBatchIsOneFactOfThoseThatChanged() {
        List<CustomerRecord> records = List.of(
                Records.customer("C1", "王小明", "13912345678"),
                Records.customer("C2", "???", null),
                Records.customer("C3", "李四", null));
        List<Outcome> outcomes = crm.intake().customers(store, "dms", records);
        crm.intake().customers(store, "dms", records);

        assertThat(crm.facts().of(store))
                .containsExactly(new StandaloneFacts.Told(
                        store.tenant(),
                        CustomerFacts.CHANGED,
                        Set.of(
                                String.valueOf(outcomes.get(0).target()),
                                String.valueOf(outcomes.get(2).target())),
                        Map.of("source", "dms")));
    }

    private static CustomerDraft draft(String name, String mobile) {
        return new CustomerDraft(name, mobile, null, null, null, null, null, null, null, null, null, null);
    }
}
