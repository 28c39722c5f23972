package livery.dms.internal.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The imports of a store, as people look at them. */
@Component(service = Imports.class)
public final class Imports {

    private static final int COUNTED = 5_000;

    private final EntityStore store;
    private final UnitOfWork units;

    /** An import with its connection's name. */
    public record Listed(ImportRow row, String connection) {}

    @Activate
    public Imports(@Reference(target = "(livery.module=dms)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    /** Newest first, one more than the limit when there are more. */
    public List<Listed> list(CallContext context, @Nullable Long connection, @Nullable Long after, int limit) {
        String of = connection == null ? "" : " and i.connectionId = :connection";
        return units.call(context, () -> {
            var query = store.session()
                    .createSelectionQuery(
                            "select i, c.name from ImportRow i join ConnectionRow c on c.id = i.connectionId"
                                    + " where i.id < :after" + of + " order by i.id desc",
                            Object[].class)
                    .setParameter("after", after == null ? Long.MAX_VALUE : after)
                    .setMaxResults(limit);
            if (connection != null) {
                query.setParameter("connection", connection);
            }
            return query.getResultList().stream().map(Imports::listed).toList();
        });
    }

    /**
     * What came in through a connection on a day.
     *
     * @param span the number of the day, from 0
     */
    public record Daily(
            int span,
            long connection,
            String name,
            long files,
            long read,
            long accepted,
            long unchanged,
            long quarantined,
            long waiting) {}

    /**
     * What came in through each connection in each span of time, of the newest {@value #COUNTED} files, by span and name.
     *
     * @param bounds growing: each but the last begins a span, which ends where the next one begins
     */
    public List<Daily> daily(CallContext context, List<Instant> bounds) {
        StringBuilder span = new StringBuilder("case");
        for (int i = 1; i < bounds.size(); i++) {
            span.append(" when i.started_at < ? then ").append(i - 1);
        }
        String sql = "select t.span, t.connection_id, c.name, count(*) as files, sum(t.records) as records,"
                + " sum(t.accepted) as accepted, sum(t.unchanged) as unchanged, sum(t.quarantined) as quarantined,"
                + " sum(t.waiting) as waiting from (select i.*, " + span + " end as span from (select * from dms_import"
                + " where tenant_id = ? order by id desc limit " + COUNTED + ") i where i.started_at >= ?) t"
                + " join dms_connection c on c.tenant_id = ? and c.id = t.connection_id where t.span is not null"
                + " group by t.span, t.connection_id, c.name order by t.span, c.name, t.connection_id";
        long tenant = context.tenant().value();
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
                        statement.setLong(++place, tenant);
                        List<Daily> days = new ArrayList<>();
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                days.add(new Daily(
                                        row.getInt("span"),
                                        row.getLong("connection_id"),
                                        row.getString("name"),
                                        row.getLong("files"),
                                        row.getLong("records"),
                                        row.getLong("accepted"),
                                        row.getLong("unchanged"),
                                        row.getLong("quarantined"),
                                        row.getLong("waiting")));
                            }
                        }
                        return days;
                    }
                }));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    public Optional<Listed> find(CallContext context, long id) {
        return units.call(
                context,
                () -> store.session()
                        .createSelectionQuery(
                                "select i, c.name from ImportRow i join ConnectionRow c on c.id = i.connectionId"
                                        + " where i.id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .uniqueResultOptional()
                        .map(Imports::listed));
    }

    private static Listed listed(Object[] row) {
        return new Listed((ImportRow) row[0], (String) row[1]);
    }
}
