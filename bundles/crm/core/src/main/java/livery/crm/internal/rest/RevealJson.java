package livery.crm.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.internal.customer.CustomerReveal;
import livery.crm.internal.values.CustomerField;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Which masked values of a customer somebody must see.
 *
 * @param fields {@code mobile}, {@code identityNumber}, {@code drivingLicenceNumber}
 * @param reason recorded, 1 to 500 characters
 */
public record RevealJson(
        @Nullable List<String> fields, @Nullable String reason) {

    /** The whole values; null of those not asked for, or that the customer has not. */
    public record Revealed(
            @Nullable String mobile,
            @Nullable String identityNumber,
            @Nullable String drivingLicenceNumber) {

        static Revealed of(Map<CustomerField, String> values) {
            return new Revealed(
                    values.get(CustomerField.MOBILE),
                    values.get(CustomerField.IDENTITY_NUMBER),
                    values.get(CustomerField.DRIVING_LICENCE_NUMBER));
        }
    }

    Set<CustomerField> wanted() {
        List<String> names = fields == null ? List.of() : fields;
        Set<CustomerField> wanted = EnumSet.noneOf(CustomerField.class);
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            CustomerField field = field(names.get(i));
            if (field == null) {
                faults.add(new FieldFault("fields[" + i + "]", "crm.reveal.field", Map.of("known", known())));
            } else {
                wanted.add(field);
            }
        }
        if (names.isEmpty()) {
            faults.add(new FieldFault("fields", "crm.reveal.field", Map.of("known", known())));
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return wanted;
    }

    private static @Nullable CustomerField field(@Nullable String name) {
        return CustomerReveal.MASKED.stream()
                .filter(field -> field.wire().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String known() {
        return Arrays.stream(CustomerField.values())
                .filter(CustomerReveal.MASKED::contains)
                .map(CustomerField::wire)
                .collect(Collectors.joining(", "));
    }
}
