package livery.crm.internal.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.IdentityCipher;
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

    /** The fields that are masked. */
    public static final Set<CustomerField> MASKED = Set.of(CustomerField.MOBILE, CustomerField.IDENTITY_NUMBER);

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
            IdentityCipher cipher = new IdentityCipher(encryption, context.tenant());
            if (fields.contains(CustomerField.IDENTITY_NUMBER) && row.identityUnreadable(cipher)) {
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
