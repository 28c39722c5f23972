package livery.crm.internal.dealing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import livery.crm.RecordKind;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.Money;
import org.jspecify.annotations.Nullable;

/** Sums up the dealings of a customer. */
public final class BehaviourRows {

    private static final String TOTALS = "select kind, currency, count(*) as dealings,"
            + " coalesce(sum(days), 0) as days, coalesce(sum(amount_minor), 0) as amount"
            + " from crm_dealing where tenant_id = ? and customer_id in (??) group by kind, currency";
    private static final String MODELS = "select coalesce(d.model, v.model) as word from crm_dealing d"
            + " left join crm_vehicle v on v.tenant_id = d.tenant_id and v.id = d.vehicle_id"
            + " where d.tenant_id = ? and d.customer_id in (??) and d.kind = ?"
            + " and coalesce(d.model, v.model) is not null"
            + " group by coalesce(d.model, v.model) order by max(d.started_at) desc limit 5";
    private static final String PLACES = mostUsed("pick_up_place");
    private static final String CHANNELS = mostUsed("booking_channel");
    private static final String METHODS = mostUsed("payment_method");

    private final Connection connection;
    private final long tenant;
    private final String storeCurrency;

    public BehaviourRows(Connection connection, long tenant, String storeCurrency) {
        this.connection = connection;
        this.tenant = tenant;
        this.storeCurrency = storeCurrency;
    }

    private static String mostUsed(String column) {
        return "select " + column + " as word from crm_dealing where tenant_id = ? and customer_id in (??) and kind = ?"
                + " and " + column + " is not null group by " + column
                + " order by count(*) desc, max(started_at) desc limit 5";
    }

    /** The dealings of one kind in one currency; without one, those that name no amount. */
    private record Total(RecordKind kind, @Nullable String currency, long dealings, long days, BigDecimal amount) {

        static Total read(ResultSet row) throws SQLException {
            return new Total(
                    RecordKind.valueOf(row.getString("kind")),
                    row.getString("currency"),
                    row.getLong("dealings"),
                    row.getLong("days"),
                    row.getBigDecimal("amount"));
        }
    }

    /**
     * Of a customer and of those it stands for.
     *
     * @param members all of them
     */
    public Behaviour of(List<Long> members) throws SQLException {
        List<Total> totals = list(TOTALS, Total::read, members);
        List<Total> rentals = totals.stream()
                .filter(total -> total.kind() == RecordKind.RENTAL)
                .toList();
        List<Total> visits = totals.stream()
                .filter(total -> total.kind() == RecordKind.SERVICE_VISIT)
                .toList();
        return new Behaviour(
                rentals.stream().mapToLong(Total::dealings).sum(),
                rentals.stream().mapToLong(Total::days).sum(),
                words(MODELS, members),
                spend(rentals),
                visits.stream().mapToLong(Total::dealings).sum(),
                spend(visits),
                words(PLACES, members),
                words(CHANNELS, members),
                words(METHODS, members));
    }

    /** Amounts of different currencies are never added up. */
    private Money spend(List<Total> totals) {
        return totals.stream()
                .filter(total -> total.currency() != null)
                .max(Comparator.<Total, Boolean>comparing(total -> storeCurrency.equals(total.currency()))
                        .thenComparing(Total::dealings))
                .map(total -> new Money(total.amount(), Objects.requireNonNull(total.currency())))
                .orElse(Money.of(0, storeCurrency));
    }

    private List<String> words(String sql, List<Long> members) throws SQLException {
        return list(sql, row -> row.getString("word"), members, RecordKind.RENTAL.name());
    }

    private <T> List<T> list(String sql, Query.Reader<T> reader, List<Long> members, Object... more)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant));
        values.addAll(members);
        values.addAll(List.of(more));
        return Query.list(
                connection, sql.replace("(??)", "(" + Batch.places(members.size()) + ")"), reader, values.toArray());
    }
}
