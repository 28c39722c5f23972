package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.NameReadings;
import org.jspecify.annotations.Nullable;

/**
 * Finds leads by a part of their name as it is written or read, or by the last digits of their mobile. What few are called
 * is found by itself; what many are, going back through the leads, {@value #STEP} in a statement.
 */
public final class LeadSearch {

    private static final int STEP = 2_000;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String FEW = "select p.lead_id as id from crm_lead_part p force index (`PRIMARY`)"
            + " where p.tenant_id = ? and p.kind = ? and p.part between ? and ? limit " + STEP;
    private static final String CALLED =
            "exists (select 1 from crm_lead_part p force index (crm_lead_part_lead) where p.tenant_id = ?"
                    + " and p.lead_id = l.id and (%s)) order by l.id desc limit ?";
    private static final String CALLED_SO = "(p.kind = ? and p.part between ? and ?)";

    private final Connection connection;
    private final long tenant;
    private final List<Meant> meant = new ArrayList<>();

    private record Meant(LeadIndex.Kind kind, String part) {}

    /**
     * A search among the leads of a store.
     *
     * @param unmasked whether the caller may see mobiles whole; others find them by the digits that are shown or by the
     *     whole number
     */
    public LeadSearch(Connection connection, long tenant, String typed, boolean unmasked) {
        this.connection = connection;
        this.tenant = tenant;
        SearchText.of(typed).ifPresent(text -> {
            meant.add(new Meant(LeadIndex.Kind.NAME, LeadIndex.cut(NameReadings.simplified(text.name()))));
            if (!text.reading().isEmpty()) {
                meant.add(new Meant(LeadIndex.Kind.READING, text.reading()));
            }
            if (!text.digits().isEmpty() && (unmasked || text.shownOrWhole())) {
                meant.add(new Meant(LeadIndex.Kind.MOBILE, LeadIndex.cut(text.digitsBackwards())));
            }
        });
    }

    /**
     * The ids of the newest leads that the text finds, newest first.
     *
     * @param filter further conditions on a lead, each beginning with {@code and}
     * @param values of these conditions
     * @param before only leads with smaller ids
     */
    public List<Long> newest(String filter, List<Object> values, long before, int most) throws SQLException {
        Set<Long> few = new HashSet<>();
        for (Meant one : meant) {
            List<Long> some = ids(FEW, List.of(tenant, one.kind().stored(), one.part(), one.part() + LAST_CHARACTER));
            if (some.size() == STEP) {
                return amongMany(filter, values, before, most);
            }
            some.stream().filter(id -> id < before).forEach(few::add);
        }
        Set<Long> found = new HashSet<>();
        List<Object> fixed = new ArrayList<>(List.of(tenant));
        fixed.addAll(values);
        new ListQuery("select id from crm_lead where tenant_id = ?" + filter + " and id in (??)")
                .read(connection, few, row -> found.add(row.getLong("id")), fixed.toArray());
        return newestOf(found, most);
    }

    private List<Long> amongMany(String filter, List<Object> values, long before, int most) throws SQLException {
        String step = "from (select id from crm_lead where tenant_id = ?" + filter
                + " and id < ? order by id desc limit " + STEP + ") l";
        String hits = "select l.id " + step + " where "
                + CALLED.formatted(
                        String.join(" or ", meant.stream().map(one -> CALLED_SO).toList()));
        String end = "select count(*) as n, min(l.id) as id " + step;
        List<Long> found = new ArrayList<>();
        Optional<Long> next = Optional.of(before);
        while (next.isPresent()) {
            List<Object> start = new ArrayList<>(List.of(tenant));
            start.addAll(values);
            start.add(next.get());
            List<Object> all = new ArrayList<>(start);
            all.add(tenant);
            meant.forEach(one -> all.addAll(List.of(one.kind().stored(), one.part(), one.part() + LAST_CHARACTER)));
            all.add(most - found.size());
            found.addAll(ids(hits, all));
            if (found.size() == most) {
                break;
            }
            next = Query.list(
                            connection,
                            end,
                            row -> row.getInt("n") < STEP ? Optional.<Long>empty() : Optional.of(row.getLong("id")),
                            start.toArray())
                    .get(0);
        }
        return found;
    }

    private static List<Long> newestOf(Collection<Long> ids, int most) {
        return ids.stream().sorted(Comparator.reverseOrder()).limit(most).toList();
    }

    private List<Long> ids(String sql, List<? extends @Nullable Object> values) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong("id"), values.toArray());
    }
}
