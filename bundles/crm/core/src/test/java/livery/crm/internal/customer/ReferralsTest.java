package livery.crm.internal.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerProfile;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.platform.CallContext;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who brought customers is told of whenever they brought others, in their store alone. */
class ReferralsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext elsewhere = crm.store();
    private final CustomerId one = crm.customer(store, "one");
    private final CustomerId two = crm.customer(store, "two");
    private int seen;

    private static CustomerDraft draft(String name, @Nullable CustomerId by) {
        CustomerDraft draft = new CustomerDraft(name, null, null, null, null, null, null, null, null, null, null, null);
        return draft.with(profile(by == null ? null : by.toString()));
    }

    private static CustomerProfile profile(@Nullable String by) {
        return new CustomerProfile(null, null, null, null, null, null, null, null, null, by);
    }

    private void change(CustomerId id, @Nullable CustomerId by) {
        crm.register()
                .change(store, id, version -> true, before -> before.with(profile(by == null ? null : by.toString())));
    }

    /** Those who were told of since this was last asked. */
    private List<String> told() {
        List<String> subjects = crm.facts().of(store).stream()
                .skip(seen)
                .filter(told -> told.type().equals(CustomerFacts.CHANGED))
                .flatMap(told -> told.subjects().stream())
                .toList();
        seen = crm.facts().of(store).size();
        return subjects;
    }

    private List<String> counted(CallContext of) {
        return crm.rows()
                .texts("select concat(customer_id, ' ', count(*)) from crm_referral_v1 where tenant_id = " + of.tenant()
                        + " group by customer_id order by customer_id");
    }

    @Test
    void staffSayWhoBroughtSomebodyAndSayOtherwise() {
        told();
        CustomerId brought = crm.register().create(store, draft("three", one));
        assertThat(told()).contains(one.toString()).doesNotContain(two.toString());
        assertThat(counted(store)).containsExactly(one + " 1");
        assertThat(counted(elsewhere)).isEmpty();
        change(brought, two);
        assertThat(told()).contains(one.toString(), two.toString());
        change(brought, null);
        assertThat(told()).contains(two.toString()).doesNotContain(one.toString());
        assertThat(counted(store)).isEmpty();
    }

    @Test
    void aSourceSaysSo() {
        crm.intake().customers(store, "dms", List.of(Records.customer("C1", "客户一", null)));
        String first = crm.rows()
                .texts("select target_id from crm_source_link where external_id = 'C1' and tenant_id = "
                        + store.tenant())
                .get(0);
        told();
        crm.intake()
                .customers(
                        store,
                        "dms",
                        List.of(Records.customer("C2", "客户二", null).with(profile("C1"))));
        assertThat(told()).contains(first);
        assertThat(counted(store)).containsExactly(first + " 1");
    }

    @Test
    void whomSomebodyBroughtWhoIsGoneWasBroughtByNobody() {
        CustomerId three = crm.register().create(store, draft("three", one));
        CustomerId four = crm.register().create(store, draft("four", two));
        crm.merges().merge(store, one, version -> true, two, Set.of(), "");
        long version = crm.pages().show(store, three).version();
        int before = crm.facts().of(store).size();

        crm.removal().remove(store, one);
        assertThat(crm.facts().of(store).stream()
                        .skip(before)
                        .filter(told -> told.body().equals(Map.of("fields", List.of("referredBy")))))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.type()).isEqualTo(CustomerFacts.CHANGED);
                    assertThat(told.subjects()).containsExactly(three.toString(), four.toString());
                });
        assertThat(crm.pages().show(store, three).version()).isGreaterThan(version);
    }

    @Test
    void anUndoneMergeGivesBackNobodyWhoIsGone() {
        CustomerId three = crm.register().create(store, draft("three", one));
        CustomerId four = crm.register().create(store, draft("four", two));
        long merge = crm.merges()
                .merge(store, three, version -> true, four, Set.of(CustomerField.REFERRED_BY), "")
                .id();
        crm.removal().remove(store, one);
        crm.merges().undo(store, three, merge);

        assertThat(crm.rows()
                        .texts("select id from crm_customer where referred_by is not null and tenant_id = "
                                + store.tenant()))
                .containsExactly(four.toString());
    }

    @Test
    void whoIsMergedErasedOrDeletedIsCountedNoLonger() {
        CustomerId three = crm.register().create(store, draft("three", one));
        CustomerId four = crm.register().create(store, draft("four", one));
        CustomerId five = crm.register().create(store, draft("five", one));
        assertThat(counted(store)).containsExactly(one + " 3");
        told();
        long merge = crm.merges()
                .merge(store, three, version -> true, four, Set.of(), "")
                .id();
        assertThat(told()).contains(one.toString());
        assertThat(counted(store)).containsExactly(one + " 2");
        crm.merges().undo(store, three, merge);
        assertThat(told()).contains(one.toString());
        assertThat(counted(store)).containsExactly(one + " 3");
        crm.removal().remove(store, five);
        assertThat(told()).contains(one.toString());
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        crm.units().run(store, () -> data.erase(store, new DataSubject("customer", four.toString()), Set.of()));
        assertThat(told()).contains(one.toString());
        assertThat(counted(store)).containsExactly(one + " 1");
    }
}
