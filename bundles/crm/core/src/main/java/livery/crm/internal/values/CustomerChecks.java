package livery.crm.internal.values;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.Sex;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Judges what is written of a customer. */
public final class CustomerChecks {

    private CustomerChecks() {}

    public static Checked<CustomerField> of(CustomerDraft draft, StoreNow store) {
        FieldChecks checks = new FieldChecks();
        Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
        put(values, CustomerField.NAME, checks.name("name", draft.name()));
        put(
                values,
                CustomerField.MOBILE,
                checks.mobile("mobile", draft.mobile(), store.store().region()));
        put(values, CustomerField.EMAIL, checks.email("email", draft.email()));
        put(values, CustomerField.SEX, sex(draft));
        put(values, CustomerField.BIRTH_DATE, checks.past("birthDate", draft.birthDate(), store.today()));
        put(values, CustomerField.OCCUPATION, checks.line("occupation", draft.occupation(), Limits.WORDS));
        put(values, CustomerField.LICENCE_SINCE, checks.past("licenceSince", draft.licenceSince(), store.today()));
        Map<CustomerField, String> written = written(draft);
        CustomerField.SENSITIVE.forEach(field -> put(values, field, checks.number(field, written.get(field))));
        put(values, CustomerField.REGION, checks.line("region", draft.region(), Limits.WORDS));
        put(values, CustomerField.ADDRESS, checks.block("address", draft.address(), Limits.ADDRESS));
        put(values, CustomerField.NOTE, checks.block("note", draft.note(), Limits.NOTE));
        ProfileChecks.of(draft.profile(), store, checks, values);
        if (draft.birthDate() != null
                && draft.licenceSince() != null
                && draft.licenceSince().isBefore(draft.birthDate())) {
            checks.refuse("licenceSince", "crm.licence.before-birth");
        }
        return new Checked<>(values, checks.faults(), checks.warnings());
    }

    /** As {@link #of}, but what somebody leaves as it is stays as it is, and is not judged again. */
    public static Checked<CustomerField> ofChange(CustomerDraft before, CustomerDraft after, StoreNow store) {
        Map<CustomerField, String> stored = written(before);
        Set<CustomerField> changed = different(stored, written(after));
        Checked<CustomerField> checked = of(after, store);
        Set<String> judged = changed.stream().map(CustomerField::wire).collect(Collectors.toSet());
        if (changed.contains(CustomerField.BIRTH_DATE)) {
            judged.add(CustomerField.LICENCE_SINCE.wire());
        }
        Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            put(values, field, (changed.contains(field) ? checked.values() : stored).get(field));
        }
        return new Checked<>(values, among(judged, checked.faults()), among(judged, checked.warnings()));
    }

    private static List<FieldFault> among(Set<String> fields, List<FieldFault> faults) {
        return faults.stream().filter(fault -> fields.contains(fault.field())).toList();
    }

    /** What the draft says, unchecked. */
    public static Map<CustomerField, String> written(CustomerDraft draft) {
        Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
        put(values, CustomerField.NAME, draft.name());
        put(values, CustomerField.MOBILE, draft.mobile());
        put(values, CustomerField.EMAIL, draft.email());
        put(values, CustomerField.SEX, sex(draft));
        put(values, CustomerField.BIRTH_DATE, text(draft.birthDate()));
        put(values, CustomerField.OCCUPATION, draft.occupation());
        put(values, CustomerField.LICENCE_SINCE, text(draft.licenceSince()));
        put(values, CustomerField.IDENTITY_NUMBER, draft.identityNumber());
        put(values, CustomerField.DRIVING_LICENCE_NUMBER, draft.drivingLicenceNumber());
        put(values, CustomerField.REGION, draft.region());
        put(values, CustomerField.ADDRESS, draft.address());
        put(values, CustomerField.NOTE, draft.note());
        ProfileChecks.written(draft.profile(), values);
        return values;
    }

    public static Set<CustomerField> different(Map<CustomerField, String> one, Map<CustomerField, String> other) {
        Set<CustomerField> different = EnumSet.allOf(CustomerField.class);
        different.removeIf(field -> Objects.equals(one.get(field), other.get(field)));
        return different;
    }

    private static @Nullable String sex(CustomerDraft draft) {
        return draft.sex() == null || draft.sex() == Sex.UNKNOWN
                ? null
                : draft.sex().name();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static void put(Map<CustomerField, String> values, CustomerField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
