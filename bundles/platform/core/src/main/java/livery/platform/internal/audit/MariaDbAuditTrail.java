package livery.platform.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditCounts;
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

    @Override
    public AuditCounts counts(CallContext context, List<Instant> bounds) {
        context.require(READ);
        long tenant = context.tenant().value();
        StringBuilder span = new StringBuilder("case");
        for (int i = 1; i < bounds.size(); i++) {
            span.append(" when t.at < ? then ").append(i - 1);
        }
        String sql = "select c.span, c.action, count(*) as entries from (select t.action, " + span
                + " end as span from (select action, at from platform_audit where tenant_id = ? order by id desc limit "
                + COUNTED + ") t where t.at >= ?) c where c.span is not null group by c.span, c.action"
                + " order by c.span, entries desc, c.action";
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        int place = 0;
                        for (Instant bound : bounds.subList(1, bounds.size())) {
                            statement.setObject(++place, utc(bound));
                        }
                        statement.setLong(++place, tenant);
                        statement.setObject(++place, utc(bounds.get(0)));
                        List<AuditCounts.Count> counts = new ArrayList<>();
                        long all = 0;
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                counts.add(new AuditCounts.Count(
                                        rows.getInt("span"), rows.getString("action"), rows.getLong("entries")));
                                all += rows.getLong("entries");
                            }
                        }
                        return new AuditCounts(counts, all >= COUNTED);
                    }
                }));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
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
