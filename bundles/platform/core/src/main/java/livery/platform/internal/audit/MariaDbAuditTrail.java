package livery.platform.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import livery.platform.audit.AuditTrail;
import livery.platform.audit.AuditVerdict;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads entries. */
@Component
public final class MariaDbAuditTrail implements AuditTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final EntityStore store;
    private final UnitOfWork units;
    private final Verification verification;

    @Activate
    public MariaDbAuditTrail(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference AuditSealer sealer) {
        this.store = store;
        this.units = units;
        this.verification = new Verification(store, units, sealer);
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

    static AuditEntry entry(AuditRow row) {
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
        return verification.verify(context);
    }
}
