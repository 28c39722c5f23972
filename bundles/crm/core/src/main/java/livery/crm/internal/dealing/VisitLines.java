package livery.crm.internal.dealing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.LineKind;
import livery.crm.Payer;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.LineChecks;
import livery.crm.internal.values.LineDraft;
import livery.crm.internal.values.RecordHash;
import livery.data.TimeSortedIds;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** The lines of a service visit that staff enter. */
final class VisitLines {

    private static final String LINES = "select id, kind, text, quantity, amount_minor, payer from crm_dealing_line"
            + " where tenant_id = ? and dealing_id = ? order by id limit ?";
    private static final String NO_LINES = "delete from crm_dealing_line where tenant_id = ? and dealing_id = ?";
    private static final String ADD_LINE = "insert into crm_dealing_line (tenant_id, id, dealing_id, source,"
            + " external_id, hash, kind, text, quantity, amount_minor, payer, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private VisitLines() {}

    /** Those of a visit, in the order in which they were entered; the first so many of very many. */
    static List<Line> of(Connection connection, long tenant, long id) throws SQLException {
        return Query.list(connection, LINES, VisitLines::line, tenant, id, DealingRegister.MOST_LINES);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new LineDraft(
                        LineKind.valueOf(row.getString("kind")),
                        Columns.text(row, "text"),
                        row.getBigDecimal("quantity"),
                        Columns.number(row, "amount_minor"),
                        Payer.valueOf(row.getString("payer"))));
    }

    /**
     * As they are to be stored.
     *
     * @param faults of the rest of the dealing
     * @throws Fault with these and those of the lines, if there are any
     */
    static List<LineDraft> checked(DealingDraft draft, List<FieldFault> faults) {
        List<LineDraft> lines = new ArrayList<>();
        boolean few = draft.lines().size() <= DealingRegister.MOST_LINES;
        if (!few) {
            faults.add(new FieldFault(
                    "lines", "platform.list.size", Map.of("least", 0, "most", DealingRegister.MOST_LINES)));
        }
        for (int i = 0; few && i < draft.lines().size(); i++) {
            LineChecks.CheckedLine line = LineChecks.of(draft.lines().get(i), i);
            faults.addAll(line.faults());
            lines.add(line.line());
        }
        if (!faults.isEmpty()) {
            throw Fault.invalid(faults);
        }
        return lines;
    }

    /** Puts these in place of those that the visit has. */
    static void replace(Connection connection, long tenant, long id, List<LineDraft> lines, Instant now)
            throws SQLException {
        Query.change(connection, NO_LINES, tenant, id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LineDraft line : lines) {
            long lineId = TimeSortedIds.next();
            BigDecimal quantity = line.quantity();
            rows.add(new @Nullable Object[] {
                tenant,
                lineId,
                id,
                DealingRegister.STAFF,
                Long.toString(lineId),
                RecordHash.NONE,
                line.kindOr().name(),
                line.text(),
                quantity == null ? null : quantity.toPlainString(),
                line.amountMinor(),
                line.payerOr().name(),
                now,
                now
            });
        }
        Batch.run(connection, ADD_LINE, rows);
    }
}
