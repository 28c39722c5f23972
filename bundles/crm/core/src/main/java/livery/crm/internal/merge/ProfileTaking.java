package livery.crm.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.customer.CustomerRow;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.values.CustomerField;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;

/**
 * What merges do to the fields of the profile: the canonical customer takes those that somebody chose, what it had before
 * is kept with the merge, and when the merge is undone both have their own again.
 */
final class ProfileTaking {

    private final Rows rows;
    private final CustomerWriting writing;

    ProfileTaking(Rows rows, CustomerWriting writing) {
        this.rows = rows;
        this.writing = writing;
    }

    /** The canonical customer takes what is wanted and differs; what it had before is to be kept with the merge. */
    Kept take(
            CallContext context,
            CustomerRow into,
            CustomerRow from,
            Set<CustomerField> wanted,
            Map<Long, Kept.Own> added,
            Instant now) {
        Map<CustomerField, String> own = rows.values(context, into);
        Map<CustomerField, String> others = rows.values(context, from);
        Set<CustomerField> fields = EnumSet.noneOf(CustomerField.class);
        for (CustomerField field : wanted) {
            if (!Objects.equals(own.get(field), others.get(field))) {
                fields.add(field);
            }
        }
        requireTakeable(own, others, fields);
        Kept kept = Kept.of(own, into.staff(), fields, added);
        into.touch(now);
        from.touch(now);
        Map<CustomerField, String> values = new EnumMap<>(own);
        Set<CustomerField> staff = EnumSet.copyOf(into.staff());
        fields.forEach(field -> values.put(field, others.get(field)));
        staff.addAll(fields);
        rows.move(context, from, Rows.once(fields), Map.of(), now);
        writing.write(context, into, values, fields, staff, now);
        return kept;
    }

    /** Nothing is taken that is not there; and of two numbers of which one tells who it is, the canonical one's stays. */
    private static void requireTakeable(
            Map<CustomerField, String> own, Map<CustomerField, String> others, Set<CustomerField> fields) {
        List<FieldFault> faults = new ArrayList<>();
        for (CustomerField field : fields) {
            if (!others.containsKey(field)) {
                faults.add(new FieldFault("take", "crm.merge.nothing-there", Map.of("field", field.wire())));
            }
        }
        if (Rows.once(fields).stream().anyMatch(own::containsKey)) {
            faults.add(new FieldFault("take", "crm.merge.two-identities"));
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
    }

    /**
     * Both have again what they had before; but nobody was brought by somebody who is no more.
     *
     * @param own what the canonical customer had, of the fields that no later merge has taken over
     */
    void giveBack(
            CallContext context, CustomerRow into, CustomerRow from, Map<CustomerField, Kept.Own> own, Instant now) {
        Map<CustomerField, String> values = rows.values(context, into);
        Set<CustomerField> staff = EnumSet.noneOf(CustomerField.class);
        staff.addAll(into.staff());
        Set<CustomerField> once = Rows.once(own.keySet());
        Map<CustomerField, String> numbers = new EnumMap<>(values);
        own.forEach((field, mine) -> {
            values.remove(field);
            staff.remove(field);
            String value = mine.value();
            if (value != null && (field != CustomerField.REFERRED_BY || rows.has(Long.parseLong(value)))) {
                values.put(field, value);
            }
            if (mine.staff()) {
                staff.add(field);
            }
        });
        into.touch(now);
        from.touch(now);
        writing.write(context, into, values, own.keySet(), staff, now);
        rows.move(context, from, once, numbers, now);
    }
}
