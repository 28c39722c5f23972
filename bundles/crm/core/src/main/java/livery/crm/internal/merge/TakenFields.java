package livery.crm.internal.merge;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.internal.canonical.FieldsTaken;
import livery.crm.internal.customer.CustomerRow;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.platform.CallContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps merges true while the customers in them change. */
@Component
public final class TakenFields implements FieldsTaken {

    private final EntityStore store;
    private final CustomerWriting writing;
    private final Rows rows;
    private final OwnFields own;

    @Activate
    public TakenFields(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference CustomerWriting writing,
            @Reference OwnFields own) {
        this.own = own;
        this.store = store;
        this.writing = writing;
        this.rows = new Rows(store, writing);
    }

    @Override
    public void written(CallContext context, long customer, Change change) {
        List<MergeRows.Row> merges = store.jdbc(
                connection -> new MergeRows(connection, context.tenant().value()).of(customer));
        merges.forEach(merge -> letGo(context, merge, change));
    }

    /** The customer has its own again, so there is nothing to be given back; and whose it was has it again too. */
    private void letGo(CallContext context, MergeRows.Row merge, Change change) {
        SensitiveCipher cipher = writing.cipher(context);
        Kept kept = Kept.read(merge.kept(), cipher);
        Set<CustomerField> once = Rows.once(change.fields());
        once.removeIf(field -> !kept.has(field));
        if (!kept.remove(change.fields())) {
            return;
        }
        store.jdbc(connection -> {
            new MergeRows(connection, context.tenant().value()).keep(merge.id(), kept.written(cipher));
            return merge;
        });
        if (!once.isEmpty()) {
            CustomerRow from = rows.lock(List.of(merge.merged())).get(0);
            rows.move(context, from, once, change.before(), now());
        }
    }

    @Override
    public void ownWritten(CallContext context, long customer, Set<Long> fields) {
        store.jdbc(connection -> {
            List<MergeRows.Row> merges =
                    new MergeRows(connection, context.tenant().value()).of(customer);
            if (!merges.isEmpty()) {
                ownTaking(connection, context).letGo(merges, Map.of(customer, fields));
            }
            return merges;
        });
    }

    @Override
    public Set<Long> ownBrought(CallContext context, Map<Long, Set<Long>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        return store.jdbc(connection -> {
            List<MergeRows.Row> merges =
                    new MergeRows(connection, context.tenant().value()).ofCanonicals(changes.keySet());
            OwnTaking taking = ownTaking(connection, context);
            taking.letGo(merges, changes);
            return taking.follow(changes);
        });
    }

    private OwnTaking ownTaking(Connection connection, CallContext context) {
        return new OwnTaking(connection, context.tenant().value(), writing.cipher(context), own.all(context));
    }

    @Override
    public Set<Long> brought(CallContext context, Map<Long, Change> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        List<MergeRows.Row> own = store.jdbc(
                connection -> new MergeRows(connection, context.tenant().value()).ofCanonicals(changes.keySet()));
        own.forEach(merge -> letGo(context, merge, Objects.requireNonNull(changes.get(merge.canonical()))));
        Set<Long> followed = new HashSet<>();
        Deque<Map.Entry<MergeRows.Row, Set<CustomerField>>> open = new ArrayDeque<>();
        into(context, changes.keySet())
                .forEach(merge -> open.add(Map.entry(
                        merge,
                        Objects.requireNonNull(changes.get(merge.merged())).fields())));
        while (!open.isEmpty()) {
            Map.Entry<MergeRows.Row, Set<CustomerField>> one = open.remove();
            Set<CustomerField> fields = follow(context, one.getKey(), one.getValue());
            if (!fields.isEmpty()) {
                long canonical = one.getKey().canonical();
                followed.add(canonical);
                into(context, Set.of(canonical)).forEach(above -> open.add(Map.entry(above, fields)));
            }
        }
        return followed;
    }

    /** The merges that made these customers stood for. */
    private List<MergeRows.Row> into(CallContext context, Set<Long> customers) {
        return store.jdbc(
                connection -> new MergeRows(connection, context.tenant().value()).ofMerged(customers));
    }

    /** What is new of whom the fields were taken from is new of the taker too. Returns which those are. */
    private Set<CustomerField> follow(CallContext context, MergeRows.Row merge, Set<CustomerField> changed) {
        Set<CustomerField> fields = EnumSet.noneOf(CustomerField.class);
        fields.addAll(changed);
        fields.retainAll(
                Kept.read(merge.kept(), writing.cipher(context)).fields().keySet());
        if (fields.isEmpty()) {
            return fields;
        }
        List<CustomerRow> both = rows.lock(List.of(merge.canonical(), merge.merged()));
        CustomerRow into = both.get(0);
        CustomerRow from = both.get(1);
        Map<CustomerField, String> theirs = rows.values(context, from);
        Map<CustomerField, String> values = new EnumMap<>(rows.values(context, into));
        Set<CustomerField> once = Rows.once(fields);
        once.forEach(field -> {
            if (!theirs.containsKey(field)) {
                fields.remove(field);
            }
        });
        once.retainAll(fields);
        rows.move(context, from, once, Map.of(), now());
        fields.removeAll(takenOver(context, merge, fields, theirs));
        if (fields.isEmpty()) {
            return fields;
        }
        for (CustomerField field : fields) {
            values.remove(field);
            if (theirs.containsKey(field)) {
                values.put(field, theirs.get(field));
            }
        }
        writing.write(context, into, values, fields, into.staff(), now());
        return fields;
    }

    /** Fields that a later merge has: it is to give back what is new here. */
    private Set<CustomerField> takenOver(
            CallContext context, MergeRows.Row merge, Set<CustomerField> fields, Map<CustomerField, String> theirs) {
        Map<CustomerField, Kept.Own> own = new EnumMap<>(CustomerField.class);
        fields.forEach(field -> own.put(field, new Kept.Own(theirs.get(field), true)));
        return store.jdbc(connection ->
                new MergeRows(connection, context.tenant().value()).handOn(merge, own, writing.cipher(context)));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
