package livery.platform.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import livery.platform.audit.AuditTrail;
import livery.platform.audit.AuditVerdict;
import livery.platform.audit.AuditVerdict.Break;
import livery.platform.audit.AuditVerdict.Reason;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads entries, and their chain from its first link to its last. */
@Component
public final class MariaDbAuditTrail implements AuditTrail {

    private static final int LINKS_AT_ONCE = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final EntityStore store;
    private final UnitOfWork units;
    private final AuditSealer sealer;
    private final Chain chain;

    @Activate
    public MariaDbAuditTrail(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference AuditSealer sealer) {
        this.store = store;
        this.units = units;
        this.sealer = sealer;
        this.chain = new Chain(store, units);
    }

    @Override
    public List<AuditEntry> list(CallContext context, AuditQuery query, @Nullable Long after, int limit) {
        context.require(READ);
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add("id < :after");
        values.put("after", after == null ? Long.MAX_VALUE : after);
        condition(conditions, values, "personId = :person", "person", id(query.person()));
        condition(conditions, values, "action = :action", "action", query.action());
        condition(conditions, values, "subjectKind = :kind", "kind", query.subjectKind());
        condition(conditions, values, "subjectId = :subject", "subject", query.subjectId());
        condition(conditions, values, "at >= :from", "from", query.from());
        condition(conditions, values, "at < :until", "until", query.until());
        return units.call(context, () -> {
            var wanted = store.session()
                    .createSelectionQuery(
                            "from AuditRow where " + String.join(" and ", conditions) + " order by id desc",
                            AuditRow.class)
                    .setMaxResults(limit);
            values.forEach(wanted::setParameter);
            return wanted.getResultList().stream().map(MariaDbAuditTrail::entry).toList();
        });
    }

    private static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static void condition(
            List<String> conditions, Map<String, Object> values, String text, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(text);
            values.put(name, value);
        }
    }

    private static AuditEntry entry(AuditRow row) {
        try {
            return new AuditEntry(
                    row.id(),
                    row.at(),
                    new PersonId(row.personId()),
                    row.cause(),
                    row.action(),
                    new Audit.Subject(row.subjectKind(), row.subjectId()),
                    JSON.readValue(row.details(), DETAILS),
                    row.seq());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + row.id() + " has no readable details", e);
        }
    }

    @Override
    public AuditVerdict verify(CallContext context) {
        context.require(READ);
        // Before the snapshot in which the chain is read, so that it cannot lie further on.
        Optional<Link> kept = sealer.kept(context.tenant());
        return units.call(context, () -> {
            long unsealed = store.session()
                    .createSelectionQuery("select count(*) from AuditRow where seq is null", Long.class)
                    .getSingleResult();
            Link head = chain.head(context.tenant());
            Link start = chain.start(context.tenant());
            Link last = start;
            boolean keptIsThere = kept.isEmpty() || kept.get().seq() <= start.seq();
            boolean startIsTold = start.equals(Link.START);
            for (List<AuditRow> some = after(last); !some.isEmpty(); some = after(last)) {
                for (AuditRow row : some) {
                    Link next = last.next(context.tenant(), row);
                    long found = row.seq() == null ? 0 : row.seq();
                    if (found != next.seq()) {
                        return new AuditVerdict(
                                last.seq() - start.seq(), unsealed, new Break(Reason.MISSING, next.seq(), null));
                    }
                    byte[] hash = row.hash();
                    if (hash == null || !next.equals(Link.of(found, hash))) {
                        return new AuditVerdict(
                                last.seq() - start.seq(), unsealed, new Break(Reason.ALTERED, found, row.id()));
                    }
                    last = next;
                    keptIsThere |= kept.isPresent() && kept.get().equals(last);
                    startIsTold |= tells(row, start);
                }
                store.session().clear();
            }
            Break broken = startIsTold
                    ? end(last, head, kept, keptIsThere)
                    : new Break(Reason.BEGINNING, start.seq() + 1, null);
            return new AuditVerdict(last.seq() - start.seq(), unsealed, broken);
        });
    }

    /** Whether the entry says that those up to this link have been deleted. */
    private static boolean tells(AuditRow row, Link start) {
        if (!row.action().equals(Trimming.ACTION)) {
            return false;
        }
        Map<String, Object> details = entry(row).details();
        return Long.toString(start.seq()).equals(details.get(Trimming.THROUGH))
                && start.hash().equals(details.get(Trimming.HASH));
    }

    private static @Nullable Break end(Link last, Link head, Optional<Link> kept, boolean keptIsThere) {
        long known = Math.max(head.seq(), kept.map(Link::seq).orElse(0L));
        if (known > last.seq()) {
            return new Break(Reason.CUT, last.seq() + 1, null);
        }
        boolean same = last.equals(head) && keptIsThere;
        return same ? null : new Break(Reason.REPLACED, kept.map(Link::seq).orElse(last.seq()), null);
    }

    private List<AuditRow> after(Link last) {
        return store.session()
                .createSelectionQuery("from AuditRow where seq > :seq order by seq", AuditRow.class)
                .setParameter("seq", last.seq())
                .setMaxResults(LINKS_AT_ONCE)
                .getResultList();
    }
}
