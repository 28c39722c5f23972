package livery.crm.internal.privacy;

import static livery.crm.internal.Records.customer;
import static livery.crm.internal.Records.licence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.EncryptedRows.Step;
import livery.platform.encryption.Encryption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sensitive field on its own, so that a further one is held to the same. */
class SensitiveRowsTest {

    private static final String NUMBER = "440301198503097731";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();
    private final SensitiveRows rows = new SensitiveRows(crm.entities(), crm.units(), crm.encryption());

    @AfterEach
    void find() {
        crm.encryption().find();
    }

    static Set<CustomerField> sensitive() {
        return CustomerField.SENSITIVE;
    }

    @Test
    void numbersAreKeptUnderTheKeysThatOlderRowsWereKeptUnder() {
        SensitiveCipher cipher = new SensitiveCipher(crm.encryption(), store.tenant());
        String kept = cipher.encrypted(CustomerField.IDENTITY_NUMBER, NUMBER);
        String seen = cipher.encryptedSeen(CustomerField.IDENTITY_NUMBER, NUMBER);

        assertThat(crm.encryption().decrypt(store.tenant(), "crm.customer.identity-number", kept))
                .isEqualTo(NUMBER);
        assertThat(crm.encryption().decrypt(store.tenant(), "crm.source-link.identity-number", seen))
                .isEqualTo(NUMBER);
        assertThat(cipher.index(CustomerField.IDENTITY_NUMBER, NUMBER))
                .hasSize(22)
                .isNotEqualTo(cipher.index(CustomerField.DRIVING_LICENCE_NUMBER, NUMBER));
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void noColumnHoldsANumberThatCameByASourceOrByStaff(CustomerField field) {
        take(store, field, NUMBER);
        CustomerId chen = crm.register().create(other, draft(field, "陈静", "440301199003091231"));
        crm.register().change(other, chen, version -> true, before -> draft(field, "陈静", NUMBER));

        assertThat(shown(store, field)).isEqualTo(NUMBER);
        assertThat(shown(other, field)).isEqualTo(NUMBER);
        assertThat(crm.rows().columnsWith(NUMBER)).isEmpty();
        assertThat(crm.facts().of(store).toString()).doesNotContain(NUMBER);
        assertThat(crm.audit().of(other).toString()).doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void aCustomerIsFoundByTheWholeNumberInTheirOwnStoreOnly(CustomerField field) {
        long id = take(store, field, NUMBER);
        take(other, field, "440301199003091231");

        assertThat(found(store, "4403 0119 8503 0977 31")).containsExactly(id);
        assertThat(found(other, NUMBER)).isEmpty();
        assertThat(found(store, NUMBER.substring(0, 17))).isEmpty();
    }

    @Test
    void plainNumbersOfOldAreMatchedFoundAndEncrypted() {
        CustomerField field = CustomerField.IDENTITY_NUMBER;
        long id = take(store, field, NUMBER);
        crm.rows()
                .change("update crm_customer set identity_number = '" + NUMBER + "', identity_number_encrypted = null,"
                        + " identity_number_index = null where tenant_id = " + store.tenant());
        crm.rows()
                .change("update crm_source_link set seen = '{\"identityNumber\":\"" + NUMBER + "\",\"name\":\"王伟\"}'"
                        + " where tenant_id = " + store.tenant());

        assertThat(shown(store, field)).isEqualTo(NUMBER);
        assertThat(found(store, NUMBER)).containsExactly(id);
        assertThatThrownBy(() -> crm.register().create(store, draft(field, "陈静", NUMBER)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("crm.customer.exists"));

        assertThat(rows.outdated(store)).isEqualTo(2);
        assertThat(all(store)).isEqualTo(2);
        assertThat(rows.outdated(store)).isZero();
        assertThat(crm.rows().columnsWith(NUMBER)).isEmpty();
        assertThat(all(store)).isZero();
        assertThat(found(store, NUMBER)).containsExactly(id);
        assertThat(take(store, field, NUMBER)).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void afterARotationEachNumberComesUnderTheNewKey(CustomerField field) {
        for (int i = 10; i < 35; i++) {
            Outcome outcome = crm.intake()
                    .customers(store, "dms", List.of(record(field, "C" + i, "王" + i, "4403011985030977" + i)))
                    .get(0);
            assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
        }
        take(other, field, NUMBER);
        assertThat(rows.outdated(store)).isZero();
        crm.encryption().rotate();

        assertThat(rows.outdated(store)).isEqualTo(50);
        assertThat(all(store)).isEqualTo(50);
        assertThat(rows.outdated(store)).isZero();
        assertThat(rows.outdated(other)).isEqualTo(2);
        assertThat(all(store)).isZero();
        assertThat(underTheNewKey(store, field)).isEqualTo(25);
        assertThat(underTheNewKey(other, field)).isZero();
        assertThat(found(store, "440301198503097712")).hasSize(1);
        assertThat(all(other)).isEqualTo(2);
        assertThat(shown(other, field)).isEqualTo(NUMBER);
    }

    @Test
    void whatAMergeKeepsIsReadAfterARotationToo() {
        CustomerId one = crm.register().create(store, draft(CustomerField.DRIVING_LICENCE_NUMBER, "陈静", NUMBER));
        CustomerId two =
                crm.register().create(store, draft(CustomerField.DRIVING_LICENCE_NUMBER, "陈静静", "440301199003091234"));
        long merge = crm.merges()
                .merge(store, one, version -> true, two, Set.of(CustomerField.DRIVING_LICENCE_NUMBER), "")
                .id();
        assertThat(crm.rows().columnsWith(NUMBER)).isEmpty();
        crm.encryption().rotate();

        assertThat(rows.outdated(store)).isEqualTo(3);
        assertThat(all(store)).isEqualTo(3);
        assertThat(rows.outdated(store)).isZero();
        crm.merges().undo(store, one, merge);
        assertThat(found(store, NUMBER)).containsExactly(one.value());
    }

    @Test
    void ofTwoNumbersInARowEachStaysItsOwn() {
        take(store, CustomerField.IDENTITY_NUMBER, NUMBER);
        crm.encryption().rotate();
        CustomerId id =
                new CustomerId(crm.list().newest(store, null, null, 1).get(0).id());
        crm.register()
                .change(
                        store,
                        id,
                        version -> true,
                        before -> draft(before.name(), before.identityNumber(), "D1234567"));

        assertThat(all(store))
                .as("the row for its older number, and what the source said")
                .isEqualTo(2);
        assertThat(shown(store, CustomerField.IDENTITY_NUMBER)).isEqualTo(NUMBER);
        assertThat(shown(store, CustomerField.DRIVING_LICENCE_NUMBER)).isEqualTo("D1234567");
        assertThat(underTheNewKey(store, CustomerField.IDENTITY_NUMBER)).isEqualTo(1);
        assertThat(found(store, "d123 4567")).containsExactly(id.value());
    }

    private long underTheNewKey(CallContext where, CustomerField field) {
        return crm.number("select count(*) from crm_customer where tenant_id = " + where.tenant() + " and "
                + field.encryptedColumn() + " like 'v1:" + crm.encryption().currentKey() + ":%'");
    }

    @ParameterizedTest
    @MethodSource("sensitive")
    void withoutKeysTheNumberIsUnreadableAndCannotBeWrittenAndAllElseGoesOn(CustomerField field) {
        CustomerId id = crm.register().create(store, draft(field, "王伟", NUMBER));
        crm.encryption().lose();

        var details = crm.pages().show(store, id);
        assertThat(CustomerChecks.written(details.values())).doesNotContainKey(field);
        assertThat(details.unreadable()).containsExactly(field);
        crm.register().change(store, id, version -> true, before -> draft("王大伟", null, null));
        CustomerId without = crm.register().create(store, draft(field, "李雷", null));
        assertThat(crm.pages().show(store, without).unreadable()).isEmpty();
        missing(() -> crm.register().create(store, draft(field, "陈静", "440301199003091231")));
        missing(() -> crm.register()
                .change(store, without, version -> true, before -> draft(field, "李雷", "440301199003091231")));
        missing(() -> take(store, field, "440301199003091231"));
        missing(() -> rows.encryptSome(store, null, 10));

        crm.encryption().find();
        assertThat(CustomerChecks.written(crm.pages().show(store, id).values())).containsEntry(field, NUMBER);
        assertThat(crm.pages().show(store, id).values().name()).isEqualTo("王大伟");
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Encryption.KEY_MISSING));
    }

    private long take(CallContext where, CustomerField field, String number) {
        return Objects.requireNonNull(crm.intake()
                .customers(where, "dms", List.of(record(field, "C1", "王伟", number)))
                .get(0)
                .target());
    }

    private String shown(CallContext where, CustomerField field) {
        CustomerSummary only = crm.list().newest(where, null, null, 10).get(0);
        return CustomerChecks.written(
                        crm.pages().show(where, new CustomerId(only.id())).values())
                .get(field);
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

    private static CustomerRecord record(CustomerField field, String id, String name, String number) {
        return switch (field) {
            case IDENTITY_NUMBER -> customer(id, name, null, number);
            case DRIVING_LICENCE_NUMBER -> licence(customer(id, name, null), number);
            default -> throw new IllegalArgumentException(field.wire());
        };
    }

    private static CustomerDraft draft(CustomerField field, String name, String number) {
        return switch (field) {
            case IDENTITY_NUMBER -> draft(name, number, null);
            case DRIVING_LICENCE_NUMBER -> draft(name, null, number);
            default -> throw new IllegalArgumentException(field.wire());
        };
    }

    private static CustomerDraft draft(String name, String identity, String licence) {
        return new CustomerDraft(name, null, null, null, null, null, null, identity, licence, null, null, null);
    }
}
