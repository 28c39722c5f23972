package livery.crm.internal.customer;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.search.NameIndex;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes values into a customer's row, with all that follows: its place among namesakes, and how it is found. */
@Component(service = CustomerWriting.class)
public final class CustomerWriting {

    static final String EXISTS = "crm.customer.exists";
    private static final Set<CustomerField> KEYS =
            EnumSet.of(CustomerField.NAME, CustomerField.MOBILE, CustomerField.IDENTITY_NUMBER, CustomerField.USCC);

    private final EntityStore store;
    private final Encryption encryption;

    @Activate
    public CustomerWriting(
            @Reference(target = "(livery.module=crm)") EntityStore store, @Reference Encryption encryption) {
        this.store = store;
        this.encryption = encryption;
    }

    /**
     * Writes what staff changed.
     *
     * @param values all of the customer's, checked
     * @param changed those that are different
     * @throws Fault {@code crm.customer.exists} when it would become another that the store has
     */
    void write(
            CallContext context,
            CustomerRow row,
            Map<CustomerField, String> values,
            Set<CustomerField> changed,
            Instant now) {
        if (!Collections.disjoint(changed, KEYS)) {
            row.setTwin(twin(context, row.id(), values));
        }
        String oldKey = row.nameKey();
        row.take(values, changed, now, cipher(context));
        flush(context, row, oldKey);
    }

    /**
     * Writes what a merge or its undoing changes, and lets stand who else looks like the customer then.
     *
     * @param staff the fields that are staff's afterwards
     */
    public void write(
            CallContext context,
            CustomerRow row,
            Map<CustomerField, String> values,
            Set<CustomerField> changed,
            Set<CustomerField> staff,
            Instant now) {
        if (!Collections.disjoint(changed, KEYS)) {
            row.setTwin(doubles(context, row.id(), values).taken() ? row.id() : 0);
        }
        String oldKey = row.nameKey();
        row.take(values, changed, now, cipher(context));
        row.setStaff(staff);
        flush(context, row, oldKey);
    }

    /** The place of a customer among those of the same mobile and name: 0 is given once, then each has its own id. */
    long twin(CallContext context, long id, Map<CustomerField, String> values) {
        Doubles doubles = doubles(context, id, values);
        CustomerId known = doubles.known();
        if (known != null) {
            throw Fault.conflict(EXISTS, Map.of("existing", canonical(context, known)));
        }
        return doubles.taken() ? id : 0;
    }

    private long canonical(CallContext context, CustomerId known) {
        return store.jdbc(
                connection -> Members.canonical(connection, context.tenant().value(), known.value()));
    }

    private Doubles doubles(CallContext context, long id, Map<CustomerField, String> values) {
        long tenant = context.tenant().value();
        return store.jdbc(connection -> {
            Doubles doubles = Doubles.of(connection, tenant, id, List.of(), values, cipher(context));
            // Whom the customer stands for is asked only where somebody is the same, which is hardly ever.
            return doubles.known() == null
                    ? doubles
                    : Doubles.of(connection, tenant, id, Members.of(connection, tenant, id), values, cipher(context));
        });
    }

    /** Writes the row, and by what it is found. */
    void flush(CallContext context, CustomerRow row, String oldKey) {
        store.session().flush();
        NameIndex names = new NameIndex();
        names.renamed(row.id(), oldKey, row.nameKey());
        store.jdbc(connection -> {
            names.write(connection, context.tenant().value());
            return row;
        });
    }

    /** How the store keeps sensitive fields. */
    public SensitiveCipher cipher(CallContext context) {
        return new SensitiveCipher(encryption, context.tenant());
    }
}
