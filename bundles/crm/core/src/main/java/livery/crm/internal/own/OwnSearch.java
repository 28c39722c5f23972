package livery.crm.internal.own;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livery.crm.OwnType;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds records by the values of searchable own fields: by any part of a text, a whole number, or what a choice is called.
 * Of a store without such fields nothing is asked; otherwise a few statements, each of them a range of an index.
 */
public final class OwnSearch {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
    private static final int MANY = 5_000;
    private static final int NEWEST = 2_000;
    private static final int MOST_CHOICES = 50;
    private static final int SHORTEST_PART_OF_CHOICE = 2;

    private final Connection connection;
    private final long tenant;
    private final String table;
    private final List<OwnField> fields;

    /** Values that a text means. */
    private record Meant(String rows, List<@Nullable Object> values) {}

    /** @param fields all that the store has */
    public OwnSearch(Connection connection, long tenant, OwnRecord record, Collection<OwnField> fields) {
        this.connection = connection;
        this.tenant = tenant;
        this.table = record == OwnRecord.VEHICLE ? "crm_vehicle" : "crm_customer";
        this.fields = fields.stream()
                .filter(field -> field.isOf(record) && field.searchable())
                .toList();
    }

    /**
     * The newest records with a value that the text means, newest first.
     *
     * @param before only records with smaller ids
     */
    public List<Long> newest(String typed, long before, int most) throws SQLException {
        Set<Long> found = new TreeSet<>(java.util.Comparator.reverseOrder());
        for (Meant meant : meant(typed)) {
            found.addAll(newest(meant, before, most));
        }
        return found.stream().limit(most).toList();
    }

    /** Those of the records that have a value that the text means. */
    public Set<Long> among(String typed, Collection<Long> records) throws SQLException {
        Set<Long> found = new HashSet<>();
        for (Meant meant : meant(typed)) {
            new ListQuery("select v.record_id from " + meant.rows() + " and v.record_id in (??)")
                    .read(
                            connection,
                            records,
                            row -> found.add(row.getLong("record_id")),
                            meant.values().toArray());
        }
        return found;
    }

    /** What very many have is soon found among the newest records; what few have, by itself. */
    private List<Long> newest(Meant meant, long before, int most) throws SQLException {
        String first = "select count(*) from (select v.record_id from " + meant.rows() + " limit " + MANY + ") w";
        long many = Query.list(
                        connection, first, row -> row.getLong(1), meant.values().toArray())
                .get(0);
        if (many == MANY) {
            List<@Nullable Object> values = new ArrayList<>(List.of(tenant, before));
            values.addAll(meant.values());
            values.add(most);
            List<Long> newest = ids(
                    "select w.id from (select c.id from " + table + " c where c.tenant_id = ? and c.id < ?"
                            + " order by c.id desc limit " + NEWEST + ") w where exists (select 1 from " + meant.rows()
                            + " and v.record_id = w.id) order by w.id desc limit ?",
                    values);
            if (newest.size() >= most) {
                return newest;
            }
        }
        List<@Nullable Object> values = new ArrayList<>(meant.values());
        values.add(before);
        values.add(most);
        return many == 0
                ? List.of()
                : ids(
                        "select distinct v.record_id as id from " + meant.rows()
                                + " and v.record_id < ? order by v.record_id desc limit ?",
                        values);
    }

    private List<Long> ids(String sql, List<@Nullable Object> values) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong("id"), values.toArray());
    }

    private List<Meant> meant(String typed) {
        String folded = OwnParts.folded(typed);
        if (folded.isEmpty() || fields.isEmpty()) {
            return List.of();
        }
        return Stream.of(text(OwnParts.cut(folded)), number(folded), choice(folded))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<OwnField> of(OwnType type) {
        return fields.stream().filter(field -> field.type() == type).toList();
    }

    private Optional<Meant> text(String part) {
        return meant(
                "crm_own_part v where v.tenant_id = ? and v.part between ? and ?",
                OwnType.TEXT,
                List.of(tenant, part, part + LAST_CHARACTER));
    }

    private Optional<Meant> number(String folded) {
        return NUMBER.matcher(folded).matches()
                ? meant(
                        "crm_own_value v where v.tenant_id = ? and v.number_value = ?",
                        OwnType.NUMBER,
                        List.of(tenant, new BigDecimal(folded)))
                : Optional.empty();
    }

    /** Fields come in few lengths, the last standing for the rest, so that there are few statements. */
    private Optional<Meant> meant(String rows, OwnType type, List<?> values) {
        List<OwnField> some = of(type);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> all = new ArrayList<>(values);
        int places = some.size() == 1 ? 1 : some.size() <= 10 ? 10 : OwnFieldRegister.MOST;
        for (int i = 0; i < places; i++) {
            all.add(some.get(Math.min(i, some.size() - 1)).id());
        }
        return Optional.of(new Meant(rows + " and v.field_id in (" + Batch.places(places) + ")", all));
    }

    /** What is called so, or in part, in any language. */
    private Optional<Meant> choice(String folded) {
        boolean part = folded.codePointCount(0, folded.length()) >= SHORTEST_PART_OF_CHOICE;
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        List<String> conditions = new ArrayList<>();
        for (OwnField field : of(OwnType.CHOICE)) {
            for (OwnChoice choice : field.choices()) {
                boolean called = choice.labels().values().stream()
                        .map(OwnParts::folded)
                        .anyMatch(label -> part ? label.contains(folded) : label.equals(folded));
                if (called && conditions.size() < MOST_CHOICES) {
                    conditions.add("(v.field_id = ? and v.text_value = ?)");
                    values.add(field.id());
                    values.add(choice.code());
                }
            }
        }
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meant(
                        "crm_own_value v where v.tenant_id = ? and (" + String.join(" or ", conditions) + ")", values));
    }
}
