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

    /** The number that a store knows one customer by is at one place: with whom it was taken from, or with the taker. */
    void moveIdentity(CallContext context, CustomerRow row, @Nullable String number, Instant now) {
        Map<CustomerField, String> values = values(context, row);
        if (number == null) {
            values.remove(CustomerField.IDENTITY_NUMBER);
        } else {
            values.put(CustomerField.IDENTITY_NUMBER, number);
        }
        Set<CustomerField> identity = EnumSet.of(CustomerField.IDENTITY_NUMBER);
        writing.write(context, row, values, identity, row.staff(), now);
    }
}
