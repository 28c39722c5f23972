package livery.crm.internal.customer;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.FieldsTaken;
import livery.crm.internal.own.OwnChange;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.sql.Collisions;
import livery.crm.internal.values.Checked;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.StoreNow;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where staff enter customers and correct them. */
@Component(service = CustomerRegister.class)
public final class CustomerRegister {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Audit audit;
    private final Facts facts;
    private final CustomerWriting writing;
    private final FieldsTaken taken;
    private final OwnWriting own;

    @Activate
    public CustomerRegister(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference CustomerWriting writing,
            @Reference FieldsTaken taken,
            @Reference OwnWriting own) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.audit = audit;
        this.facts = facts;
        this.writing = writing;
        this.taken = taken;
        this.own = own;
    }

    /**
     * Enters a customer.
     *
     * @throws Fault {@code crm.customer.exists} when the store has this customer already, its id as the value
     *     {@code existing}; with faults of fields when
     *     something written makes no sense
     */
    public CustomerId create(CallContext context, CustomerDraft draft) {
        StoreNow now = StoreNow.of(tenants, context);
        OwnChange said = own.read(context, OwnRecord.CUSTOMER, draft.own(), true);
        Map<CustomerField, String> values = checked(CustomerChecks.of(draft, now), said);
        return alone(context, () -> {
            CustomerRow row = new CustomerRow(TimeSortedIds.next(), now.now());
            checkReferrer(context, row.id(), values.get(CustomerField.REFERRED_BY));
            row.setTwin(writing.twin(context, row.id(), values));
            row.take(values, values.keySet(), now.now(), writing.cipher(context));
            store.session().persist(row);
            writing.flush(context, row, "");
            own.write(context, row.id(), said);
            audit.record(context, "crm.customer.created", subject(row), Map.of());
            facts.tell(context, CustomerFacts.CHANGED, List.of(Long.toString(row.id())), Map.of());
            Referrers.tell(facts, context, null, values.get(CustomerField.REFERRED_BY));
            return new CustomerId(row.id());
        });
    }

    /**
     * Changes a customer.
     *
     * @param current tells whether the caller's copy is of this version
     * @param change makes what is to be of what is
     * @throws Fault {@code crm.customer.unknown}, {@code web.precondition.failed} when the caller's copy is older,
     *     {@code crm.customer.merged} when another one stands for it, {@code crm.customer.erased},
     *     {@code crm.customer.exists} when it would become another that the store has
     */
    public void change(CallContext context, CustomerId id, LongPredicate current, UnaryOperator<CustomerDraft> change) {
        StoreNow now = StoreNow.of(tenants, context);
        alone(context, () -> {
            CustomerRow row = locked(id);
            if (!current.test(row.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            store.jdbc(connection -> {
                CustomerPresence.requireSomebody(connection, context.tenant().value(), id);
                return row;
            });
            CustomerDraft before = row.draft(writing.cipher(context));
            Map<CustomerField, String> stored = CustomerChecks.written(before);
            CustomerDraft after = change.apply(before);
            OwnChange said = own.read(context, OwnRecord.CUSTOMER, after.own(), false);
            Map<CustomerField, String> values = checked(CustomerChecks.ofChange(before, after, now), said);
            Set<CustomerField> changed = CustomerChecks.different(stored, values);
            if (changed.contains(CustomerField.REFERRED_BY)) {
                checkReferrer(context, row.id(), values.get(CustomerField.REFERRED_BY));
            }
            List<OwnField> ownChanged = own.write(context, row.id(), said);
            if (!changed.isEmpty()) {
                writing.write(context, row, values, changed, now.now());
                taken.written(context, row.id(), new FieldsTaken.Change(stored, changed));
            }
            if (changed.contains(CustomerField.REFERRED_BY) || changed.contains(CustomerField.KIND)) {
                Referrers.tell(
                        facts, context, stored.get(CustomerField.REFERRED_BY), values.get(CustomerField.REFERRED_BY));
            }
            if (!ownChanged.isEmpty()) {
                row.touch(now.now());
                store.session().flush();
                taken.ownWritten(
                        context, row.id(), ownChanged.stream().map(OwnField::id).collect(Collectors.toSet()));
            }
            List<String> fields = Stream.concat(
                            changed.stream().map(CustomerField::wire),
                            ownChanged.stream().map(OwnField::name))
                    .toList();
            if (!fields.isEmpty()) {
                audit.record(context, "crm.customer.changed", subject(row), Map.of("fields", fields));
                facts.tell(context, CustomerFacts.CHANGED, List.of(Long.toString(row.id())), Map.of("fields", fields));
            }
            return id;
        });
    }

    private void checkReferrer(CallContext context, long id, @Nullable String referrer) {
        if (referrer == null) {
            return;
        }
        CustomerId known = CustomerId.parse(referrer).orElse(null);
        if (known == null
                || !store.<Boolean>jdbc(connection ->
                        CustomerPresence.of(connection, context.tenant().value(), known))) {
            throw Fault.invalid(new FieldFault(CustomerField.REFERRED_BY.wire(), "crm.referrer.unknown"));
        }
        if (known.value() == id) {
            throw Fault.invalid(new FieldFault(CustomerField.REFERRED_BY.wire(), "crm.referrer.self"));
        }
    }

    private static Audit.Subject subject(CustomerRow row) {
        return new Audit.Subject("customer", Long.toString(row.id()));
    }

    private CustomerRow locked(CustomerId id) {
        Session session = store.session();
        CustomerRow row = session.find(CustomerRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Fault.notFound("crm.customer.unknown");
        }
        return row;
    }

    /** Another writer may have made the same customer since we looked. */
    private <T> T alone(CallContext context, Supplier<T> work) {
        return Collisions.lookingAgain(
                () -> units.call(context, work), () -> Fault.of(Fault.Kind.CONFLICT, CustomerWriting.EXISTS));
    }

    private static Map<CustomerField, String> checked(Checked<CustomerField> checked, OwnChange own) {
        List<FieldFault> wrong = new ArrayList<>(checked.faults());
        wrong.addAll(own.faults());
        // Whoever types can look at the paper once more, so what is most likely wrong is refused.
        wrong.addAll(checked.warnings());
        if (!wrong.isEmpty()) {
            throw Fault.invalid(wrong);
        }
        return new EnumMap<>(checked.values());
    }
}
