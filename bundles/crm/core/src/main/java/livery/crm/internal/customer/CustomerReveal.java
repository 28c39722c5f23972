package livery.crm.internal.customer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what is masked everywhere else, and leaves a record of who saw it and why. */
@Component(service = CustomerReveal.class)
public final class CustomerReveal {

    /** The permission to see what is masked. */
    public static final String PERMISSION = "crm.customers.reveal";

    /** The fields that are masked: the sensitive ones, and mobiles, which are kept plain to be found by their ends. */
    public static final Set<CustomerField> MASKED = Collections.unmodifiableSet(masked());

    private static final int LONGEST_REASON = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Audit audit;
    private final Encryption encryption;

    @Activate
    public CustomerReveal(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Encryption encryption) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.encryption = encryption;
    }

    /**
     * The values of these fields, of those that have one. Audited in the same unit of work.
     *
     * @param fields some of {@link #MASKED}
     * @throws Fault {@code crm.customer.unknown}, with faults of fields, or {@link Encryption#KEY_MISSING} when a value
     *     cannot be read
     */
    public Map<CustomerField, String> reveal(
            CallContext context, CustomerId id, Set<CustomerField> fields, @Nullable String reason) {
        String why = reason(reason);
        return units.call(context, () -> {
            CustomerRow row = store.session().find(CustomerRow.class, id.value());
            if (row == null) {
                throw Fault.notFound("crm.customer.unknown");
            }
            SensitiveCipher cipher = new SensitiveCipher(encryption, context.tenant());
            if (!Collections.disjoint(fields, row.unreadable(cipher))) {
                throw Fault.of(Fault.Kind.UNAVAILABLE, Encryption.KEY_MISSING);
            }
            Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
            values.putAll(CustomerChecks.written(row.draft(cipher)));
            values.keySet().retainAll(fields);
            List<String> names =
                    fields.stream().map(CustomerField::wire).sorted().toList();
            audit.record(
                    context,
                    "crm.customer.revealed",
                    new Audit.Subject("customer", id.toString()),
                    Map.of("fields", names, "reason", why));
            return values;
        });
    }

    private static Set<CustomerField> masked() {
        Set<CustomerField> masked = EnumSet.of(CustomerField.MOBILE);
        masked.addAll(CustomerField.SENSITIVE);
        return masked;
    }

    /** A reason as it is recorded: 1 to 500 characters. */
    public static String reason(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Fault.invalid(
                    new FieldFault("reason", "platform.text.length", Map.of("least", 1, "most", LONGEST_REASON)));
        }
        return why;
    }
}
