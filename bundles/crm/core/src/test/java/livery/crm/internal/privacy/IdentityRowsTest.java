package livery.crm.internal.privacy;

import static livery.crm.internal.Records.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livery.crm.CustomerId;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.EncryptedRows.Step;
import livery.platform.encryption.Encryption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityRowsTest {

    private static final String NUMBER = "440301198503097731";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final IdentityRows rows = new IdentityRows(crm.entities(), crm.units(), crm.encryption());

    @AfterEach
    void find() {
        crm.encryption().find();
    }

    @Test
    void noColumnHoldsANumberThatCameByASourceOrByStaff() {
        take(store, NUMBER);
        crm.register().create(other, draft("陈静", NUMBER));

        assertThat(shown(store)).isEqualTo(NUMBER);
        assertThat(shown(other)).isEqualTo(NUMBER);
        assertThat(crm.rows().columnsWith(NUMBER)).isEmpty();
        assertThat(crm.facts().of(store).toString()).doesNotContain(NUMBER);
        assertThat(crm.audit().of(other).toString()).doesNotContain(NUMBER);
    }

    @Test
    void aCustomerIsFoundByTheWholeNumberInTheirOwnStoreOnly() {
        long id = take(store, NUMBER);
        take(other, "440301199003091234");

        assertThat(found(store, "4403 0119 8503 0977 31")).containsExactly(id);
        assertThat(found(other, NUMBER)).isEmpty();
        assertThat(found(store, NUMBER.substring(0, 17))).isEmpty();
    }

    @Test
    void plainNumbersOfOldAreMatchedFoundAndEncrypted() {
        long id = take(store, NUMBER);
        crm.rows()
                .change("update crm_customer set identity_number = '" + NUMBER + "', identity_number_encrypted = null,"
                        + " identity_number_index = null where tenant_id = " + store.tenant());
        crm.rows()
                .change("update crm_source_link set seen = '{\"identityNumber\":\"" + NUMBER + "\",\"name\":\"王伟\"}'"
                        + " where tenant_id = " + store.tenant());

        assertThat(shown(store)).isEqualTo(NUMBER);
        assertThat(found(store, NUMBER)).containsExactly(id);
        assertThatThrownBy(() -> crm.register().create(store, draft("陈静", NUMBER)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.exists"));

        assertThat(all(store)).isEqualTo(2);
        assertThat(crm.rows().columnsWith(NUMBER)).isEmpty();
        assertThat(all(store)).isZero();
        assertThat(found(store, NUMBER)).containsExactly(id);
        assertThat(take(store, NUMBER)).isEqualTo(id);
    }

    @Test
    void afterARotationEachNumberComesUnderTheNewKey() {
        for (int i = 10; i < 35; i++) {
            Outcome outcome = crm.intake()
                    .customers(store, "dms", List.of(customer("C" + i, "王" + i, null, "4403011985030977" + i)))
                    .get(0);
            assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
        }
        take(other, NUMBER);
        crm.encryption().rotate();

        assertThat(all(store)).isEqualTo(50);
        assertThat(all(store)).isZero();
        assertThat(crm.number("select count(*) from crm_customer where tenant_id = " + store.tenant()
                        + " and identity_number_encrypted like 'v1:"
                        + crm.encryption().currentKey() + ":%'"))
                .isEqualTo(25);
        assertThat(crm.number("select count(*) from crm_customer where tenant_id = " + other.tenant()
                        + " and identity_number_encrypted like 'v1:"
                        + crm.encryption().currentKey() + ":%'"))
                .isZero();
        assertThat(found(store, "440301198503097712")).hasSize(1);
    }

    @Test
    void withoutKeysTheNumberIsUnreadableAndCannotBeWrittenAndAllElseGoesOn() {
        CustomerId id = crm.register().create(store, draft("王伟", NUMBER));
        crm.encryption().lose();

        var details = crm.pages().show(store, id);
        assertThat(details.values().identityNumber()).isNull();
        assertThat(details.identityUnreadable()).isTrue();
        crm.register().change(store, id, version -> true, before -> named(before, "王大伟"));
        CustomerId without = crm.register().create(store, draft("李雷", null));
        assertThat(crm.pages().show(store, without).identityUnreadable()).isFalse();
        missing(() -> crm.register().create(store, draft("陈静", "440301199003091234")));
        missing(() ->
                crm.register().change(store, without, version -> true, before -> draft("李雷", "440301199003091234")));
        missing(() -> take(store, "440301199003091234"));
        missing(() -> rows.encryptSome(store, null, 10));

        crm.encryption().find();
        assertThat(crm.pages().show(store, id).values().identityNumber()).isEqualTo(NUMBER);
        assertThat(crm.pages().show(store, id).values().name()).isEqualTo("王大伟");
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Encryption.KEY_MISSING));
    }

    private long take(CallContext where, String number) {
        return Objects.requireNonNull(crm.intake()
                .customers(where, "dms", List.of(customer("C1", "王伟", "13800138000", number)))
                .get(0)
                .target());
    }

    private String shown(CallContext where) {
        CustomerSummary only = crm.list().newest(where, null, null, 10).get(0);
        return crm.pages().show(where, new CustomerId(only.id())).values().identityNumber();
    }

    private List<Long> found(CallContext where, String typed) {
        return crm.list().newest(where, typed, null, 10).stream()
                .map(CustomerSummary::id)
                .toList();
    }

    /** How many rows were changed by going through all of them. */
    private int all(CallContext where) {
        int changed = 0;
        Optional<String> next = Optional.empty();
        do {
            Step step = rows.encryptSome(where, next.orElse(null), 10);
            changed += step.changed();
            next = step.next();
        } while (next.isPresent());
        return changed;
    }

    private static CustomerDraft draft(String name, String number) {
        return new CustomerDraft(name, null, null, null, null, null, null, number, null, null, null);
    }

    private static CustomerDraft named(CustomerDraft before, String name) {
        return new CustomerDraft(name, null, null, null, null, null, null, before.identityNumber(), null, null, null);
    }
}
