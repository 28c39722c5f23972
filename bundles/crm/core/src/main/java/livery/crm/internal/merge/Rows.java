package livery.crm.internal.merge;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.customer.CustomerRow;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerField;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/** The rows of customers while they are merged. */
final class Rows {

    private final EntityStore store;
    private final CustomerWriting writing;

    Rows(EntityStore store, CustomerWriting writing) {
        this.store = store;
        this.writing = writing;
    }

    CustomerRow find(long id) {
        return found(store.session().find(CustomerRow.class, id));
    }

    /** Whether the store has the customer still. */
    boolean has(long id) {
        return store.session().find(CustomerRow.class, id) != null;
    }

    private static CustomerRow found(@Nullable CustomerRow row) {
        if (row == null) {
            throw Fault.notFound("crm.customer.unknown");
        }
        return row;
    }

    /** Locked by the order of their ids, so that no two merges wait for each other; returned as they were named. */
    List<CustomerRow> lock(List<Long> ids) {
        Map<Long, CustomerRow> rows = new HashMap<>();
        ids.stream()
                .sorted()
                .forEach(id -> rows.put(
                        id, found(store.session().find(CustomerRow.class, id, LockModeType.PESSIMISTIC_WRITE))));
        return ids.stream().map(id -> found(rows.get(id))).toList();
    }

    /** What cannot be read could not be given back. */
    void requireReadable(CallContext context, CustomerRow row) {
        if (!row.unreadable(writing.cipher(context)).isEmpty()) {
            throw Fault.of(Fault.Kind.UNAVAILABLE, Encryption.KEY_MISSING);
        }
    }

    Map<CustomerField, String> values(CallContext context, CustomerRow row) {
        Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
        values.putAll(CustomerChecks.written(row.draft(writing.cipher(context))));
        return values;
    }

    /** Puts numbers into a row that a store keeps at one customer only; without a value they are taken out. */
    void move(
            CallContext context,
            CustomerRow row,
            Set<CustomerField> fields,
            Map<CustomerField, String> numbers,
            Instant now) {
        if (fields.isEmpty()) {
            return;
        }
        Map<CustomerField, String> values = values(context, row);
        values.keySet().removeAll(fields);
        for (CustomerField field : fields) {
            String number = numbers.get(field);
            if (number != null) {
                values.put(field, number);
            }
        }
        writing.write(context, row, values, fields, row.staff(), now);
    }

    /** Those of the fields whose values a store keeps at one customer only: with whom they were taken from, or the taker. */
    static Set<CustomerField> once(Set<CustomerField> fields) {
        Set<CustomerField> once = EnumSet.copyOf(CustomerField.ONCE);
        once.retainAll(fields);
        return once;
    }
}
