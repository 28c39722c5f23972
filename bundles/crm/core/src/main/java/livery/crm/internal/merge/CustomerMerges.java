package livery.crm.internal.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.customer.CustomerRow;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.customer.Referrers;
import livery.crm.internal.duplicate.DuplicateRows;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.search.CustomerPresence;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Merges customers of a store who are one and the same. The canonical customer stands for the other one from then on and
 * takes the fields that somebody chose; no other row is rewritten, and the merge can be undone, to the last field.
 */
@Component(service = CustomerMerges.class)
public final class CustomerMerges {

    private final EntityStore store;
    private final UnitOfWork units;
    private final CustomerWriting writing;
    private final Rows rows;
    private final OwnFields own;
    private final ProfileTaking profile;
    private final MergesTold told;

    @Activate
    public CustomerMerges(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference CustomerWriting writing,
            @Reference OwnFields own) {
        this.store = store;
        this.units = units;
        this.writing = writing;
        this.own = own;
        this.rows = new Rows(store, writing);
        this.profile = new ProfileTaking(rows, writing);
        this.told = new MergesTold(audit, facts, own);
    }

    /**
     * Passes when the store has the customer.
     *
     * @throws Fault {@code crm.customer.unknown} otherwise
     */
    public void require(CallContext context, CustomerId id) {
        units.run(context, () -> rows.find(id.value()));
    }

    /** The merges by which the customer stands for others, the oldest first. */
    public List<Merge> of(CallContext context, CustomerId canonical) {
        return units.call(context, () -> {
            rows.find(canonical.value());
            return store.jdbc(connection -> {
                SensitiveCipher cipher = writing.cipher(context);
                List<Merge> merges = new ArrayList<>();
                for (MergeRows.Row row : merges(connection, context).of(canonical.value())) {
                    merges.add(merge(row, Kept.read(row.kept(), cipher)));
                }
                return merges;
            });
        });
    }

    private static MergeRows merges(Connection connection, CallContext context) {
        return new MergeRows(connection, context.tenant().value());
    }

    private static Merge merge(MergeRows.Row row, Kept kept) {
        return new Merge(
                row.id(),
                new CustomerId(row.canonical()),
                new CustomerId(row.merged()),
                kept.fields().keySet(),
                kept.added().keySet(),
                row.reason(),
                row.at());
    }

    /**
     * Merges a customer into another one.
     *
     * @param current tells whether the caller's copy of the canonical customer is of this version
     * @param currentMerged tells the same of the other one
     * @param take the fields that the canonical customer takes from the other one; of those in which both are the same
     *     nothing is taken
     * @param own as {@code take}, of the fields that the store has added
     * @param reason 0 to 500 characters
     * @throws Fault {@code crm.customer.unknown}; {@code crm.customer.merged} when another one stands for either;
     *     {@code crm.customer.erased}; {@code web.precondition.failed}; with faults of fields; {@link livery.platform.encryption.Encryption#KEY_MISSING}
     */
    public Merge merge(
            CallContext context,
            CustomerId canonical,
            LongPredicate current,
            CustomerId merged,
            LongPredicate currentMerged,
            Set<CustomerField> take,
            Collection<OwnField> own,
            String reason) {
        if (canonical.equals(merged)) {
            throw Fault.invalid(new FieldFault("merged", "crm.merge.same"));
        }
        return units.call(context, () -> {
            List<CustomerRow> both = rows.lock(List.of(canonical.value(), merged.value()));
            CustomerRow into = both.get(0);
            CustomerRow from = both.get(1);
            if (!current.test(into.version()) || !currentMerged.test(from.version())) {
                throw Fault.of(Fault.Kind.STALE, "web.precondition.failed");
            }
            requireMergeable(context, List.of(into, from));
            Set<Long> referrers = referrers(context, into, from);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Map<Long, Kept.Own> added =
                    store.jdbc(connection -> ownTaking(connection, context).take(into.id(), from.id(), own));
            Kept kept = profile.take(context, into, from, take, added, now);
            MergeRows.Row row = new MergeRows.Row(
                    TimeSortedIds.next(), into.id(), from.id(), kept.written(writing.cipher(context)), reason, now);
            store.jdbc(connection -> {
                merges(connection, context).add(row);
                DuplicateRows.merged(connection, context.tenant().value(), into.id(), from.id(), now);
                return row;
            });
            Merge made = merge(row, kept);
            told.tell(context, "crm.customer.merged", CustomerFacts.MERGED, made);
            referrers.addAll(referrers(context, into, from));
            told.referrers(context, referrers);
            return made;
        });
    }

    /** As above, of whatever version the other one is, taking nothing of the fields that the store has added. */
    public Merge merge(
            CallContext context,
            CustomerId canonical,
            LongPredicate current,
            CustomerId merged,
            Set<CustomerField> take,
            String reason) {
        return merge(context, canonical, current, merged, version -> true, take, List.of(), reason);
    }

    private Set<Long> referrers(CallContext context, CustomerRow into, CustomerRow from) {
        long tenant = context.tenant().value();
        return store.jdbc(connection -> Referrers.of(connection, tenant, List.of(into.id(), from.id())));
    }

    private void requireMergeable(CallContext context, Collection<CustomerRow> both) {
        store.jdbc(connection -> {
            for (CustomerRow row : both) {
                CustomerPresence.requireSomebody(connection, context.tenant().value(), new CustomerId(row.id()));
            }
            return both;
        });
        both.forEach(row -> rows.requireReadable(context, row));
    }

    private OwnTaking ownTaking(Connection connection, CallContext context) {
        return new OwnTaking(connection, context.tenant().value(), writing.cipher(context), own.all(context));
    }

    /**
     * Undoes a merge: both customers are what they were before, but for what was changed since.
     *
     * @throws Fault {@code crm.merge.unknown}; {@code crm.customer.merged} when the canonical customer has itself been
     *     merged since: then that is to be undone before
     */
    public void undo(CallContext context, CustomerId canonical, long id) {
        units.run(context, () -> {
            long tenant = context.tenant().value();
            MergeRows.Row looked = store.jdbc(connection -> found(connection, context, canonical, id));
            List<CustomerRow> both = rows.lock(List.of(looked.canonical(), looked.merged()));
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            MergeRows.Row row = store.jdbc(connection -> {
                Members.requireCanonical(connection, tenant, canonical.value());
                return found(connection, context, canonical, id);
            });
            both.forEach(one -> rows.requireReadable(context, one));
            Set<Long> referrers = referrers(context, both.get(0), both.get(1));
            Kept kept = Kept.read(row.kept(), writing.cipher(context));
            profile.giveBack(context, both.get(0), both.get(1), stillKept(context, row, kept), now);
            store.jdbc(connection -> {
                ownTaking(connection, context).giveBack(row, kept);
                merges(connection, context).end(row, now);
                DuplicateRows.apartAgain(connection, tenant, row.canonical(), row.merged());
                return row;
            });
            told.tell(context, "crm.customer.unmerged", CustomerFacts.UNMERGED, merge(row, kept));
            referrers.addAll(referrers(context, both.get(0), both.get(1)));
            told.referrers(context, referrers);
        });
    }

    private static MergeRows.Row found(Connection connection, CallContext context, CustomerId canonical, long id)
            throws SQLException {
        return merges(connection, context)
                .find(id)
                .filter(row -> row.canonical() == canonical.value())
                .orElseThrow(() -> Fault.notFound("crm.merge.unknown"));
    }

    /** A field that a later merge has taken over goes back to this one's own, once that one is undone. */
    private Map<CustomerField, Kept.Own> stillKept(CallContext context, MergeRows.Row row, Kept kept) {
        Map<CustomerField, Kept.Own> own = new EnumMap<>(kept.fields());
        own.keySet()
                .removeAll(store.jdbc(
                        connection -> merges(connection, context).handOn(row, kept.fields(), writing.cipher(context))));
        return own;
    }
}
