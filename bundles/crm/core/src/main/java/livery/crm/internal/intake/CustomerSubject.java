package livery.crm.internal.intake;

import static livery.crm.internal.values.CustomerField.IDENTITY_NUMBER;
import static livery.crm.internal.values.CustomerField.MOBILE;
import static livery.crm.internal.values.CustomerField.NAME;
import static livery.crm.internal.values.CustomerField.USCC;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import livery.crm.RecordKind;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.CustomerKeys;
import livery.crm.internal.values.NameSort;
import org.jspecify.annotations.Nullable;

/** Customers: known by identity number or unified social credit code, else by mobile and name. */
final class CustomerSubject implements Subject<CustomerField> {

    @Override
    public RecordKind kind() {
        return RecordKind.CUSTOMER;
    }

    @Override
    public Class<CustomerField> fields() {
        return CustomerField.class;
    }

    @Override
    public String table() {
        return "crm_customer";
    }

    @Override
    public List<CustomerField> strong() {
        return List.of(IDENTITY_NUMBER, USCC);
    }

    @Override
    public String strongTaken(CustomerField strong) {
        return strong == USCC ? "crm.uscc.taken" : "crm.identity.taken";
    }

    @Override
    public String referenceUnknown() {
        return "crm.referrer.to-come";
    }

    @Override
    public String weakColumn() {
        return "person";
    }

    @Override
    public @Nullable WeakKey weak(Map<CustomerField, String> values) {
        CustomerKeys keys = keys(values);
        return keys.person() == null ? null : new WeakKey(keys.person(), keys.mobileTail() + ' ' + keys.nameKey());
    }

    @Override
    public List<String> derivedColumns() {
        return List.of("name_key", "name_sort", "mobile_tail", "person");
    }

    @Override
    public List<@Nullable Object> derived(Map<CustomerField, String> values) {
        CustomerKeys keys = keys(values);
        return Arrays.asList(
                keys.nameKey(), NameSort.of(values.getOrDefault(NAME, "")), keys.mobileTail(), keys.person());
    }

    /** One without an identity number or code before those with one, the oldest first. */
    @Override
    public Known<CustomerField> preferred(List<Known<CustomerField>> candidates) {
        return candidates.stream()
                .min(Comparator.<Known<CustomerField>, Boolean>comparing(
                                known -> known.values().containsKey(IDENTITY_NUMBER)
                                        || known.values().containsKey(USCC))
                        .thenComparing(Known::id))
                .orElseThrow();
    }

    private static CustomerKeys keys(Map<CustomerField, String> values) {
        return CustomerKeys.of(values.getOrDefault(NAME, ""), values.get(MOBILE));
    }
}
