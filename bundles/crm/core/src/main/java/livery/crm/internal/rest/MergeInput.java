package livery.crm.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.crm.CustomerId;
import livery.crm.OwnTarget;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.values.CustomerField;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * Whom a customer is to stand for.
 *
 * @param merged the other customer's id
 * @param version of the other customer as they were compared; when it is an older one nothing is merged; whatever they are now
 *     when missing
 * @param take names of the fields that the customer takes from the other one, {@code own.code} of those that the store has
 *     added; none when missing
 * @param reason recorded, up to 500 characters
 */
public record MergeInput(
        @Nullable String merged,
        @Nullable Long version,
        @Nullable List<@Nullable String> take,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    /**
     * The other customer.
     *
     * @throws Fault {@code crm.customer.unknown} when it is no id at all
     */
    CustomerId other() {
        if (merged == null || merged.isBlank()) {
            throw Fault.invalid(new FieldFault("merged", "crm.required"));
        }
        return CustomerId.parse(merged).orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
    }

    /** Whether the other customer, who is of this version now, is as they were compared. */
    boolean isOf(long now) {
        return version == null || version == now;
    }

    Set<CustomerField> fields() {
        Set<CustomerField> fields = EnumSet.noneOf(CustomerField.class);
        for (String name : take == null ? List.<@Nullable String>of() : take) {
            if (name != null && name.startsWith(OwnTarget.PREFIX)) {
                continue;
            }
            fields.add(Arrays.stream(CustomerField.values())
                    .filter(field -> field.wire().equals(name))
                    .findFirst()
                    .orElseThrow(MergeInput::unknownField));
        }
        return fields;
    }

    /** Those among the fields that the store has added. */
    List<OwnField> own(List<OwnField> known) {
        List<OwnField> own = new ArrayList<>();
        for (String name : take == null ? List.<@Nullable String>of() : take) {
            if (name != null && name.startsWith(OwnTarget.PREFIX)) {
                own.add(known.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Fault.invalid(new FieldFault(
                                "take",
                                "crm.own.unknown",
                                Map.of(
                                        "known",
                                        known.stream().map(OwnField::code).collect(Collectors.joining(", ")))))));
            }
        }
        return own.stream().distinct().toList();
    }

    private static Fault unknownField() {
        String known =
                Arrays.stream(CustomerField.values()).map(CustomerField::wire).collect(Collectors.joining(", "));
        return Fault.invalid(new FieldFault("take", "crm.merge.field", Map.of("known", known)));
    }

    String why() {
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw Fault.invalid(new FieldFault("reason", "crm.text.too-long", Map.of("most", LONGEST_REASON)));
        }
        return why;
    }
}
