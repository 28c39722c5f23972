package livery.crm.internal.own;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.crm.OwnType;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds records by the values of searchable own fields: by any part of a text, a whole number, or what a choice is called.
 * Of a store without such fields nothing is asked. However many have a value, each statement goes along an index in the order
 * of records and ends with the page, or after {@value #STEP} rows: what more parts than that begin with, and only old records
 * have, takes a statement or two for each {@value #STEP} parts that begin alike.
 */
public final class OwnSearch {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
    /** So many rows of parts are sorted at most, or gone through together. */
    private static final int STEP = 5_000;

    private static final String PARTS = "crm_own_part v where v.tenant_id = ? and v.part between ? and ?";
    private static final String FIRST_PARTS = "select v.record_id, v.field_id from "
            + PARTS.replace(" where", " force index (`PRIMARY`) where") + " limit " + STEP;
    private static final int PARTS_VALUES = 3;
    private static final int MOST_CHOICES = 50;
    private static final int SHORTEST_PART_OF_CHOICE = 2;

    private final Connection connection;
    private final long tenant;
    private final List<OwnField> fields;

    /** Values that a text means, and the newest records that have one. */
    private record Meant(String rows, List<@Nullable Object> values, Newest newest) {}

    /** The newest records with smaller ids. */
    @FunctionalInterface
    private interface Newest {
        List<Long> ids(long before, int most) throws SQLException;
    }

    /** @param fields all that the store has */
    public OwnSearch(Connection connection, long tenant, OwnRecord record, Collection<OwnField> fields) {
        this.connection = connection;
        this.tenant = tenant;
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
        List<Long> found = new ArrayList<>();
        for (Meant meant : meant(typed)) {
            found.addAll(meant.newest().ids(before, most));
        }
        return newestOf(found, most);
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

    /** What few have is sorted; what many have is met step by step, going back through the parts that begin alike. */
    private List<Long> byPart(String rows, List<@Nullable Object> values, String part, long before, int most)
            throws SQLException {
        Set<Long> ours = of(OwnType.TEXT).stream().map(OwnField::id).collect(Collectors.toSet());
        Set<Long> found = new HashSet<>();
        int some = Query.list(
                        connection,
                        FIRST_PARTS,
                        row -> ours.contains(row.getLong("field_id"))
                                && row.getLong("record_id") < before
                                && found.add(row.getLong("record_id")),
                        values.subList(0, PARTS_VALUES).toArray())
                .size();
        if (some < STEP) {
            return newestOf(found, most);
        }
        found.clear();
        boolean pair = part.codePointCount(0, part.length()) > 1;
        String step = "(select v.tenant_id, v.part, v.field_id, v.record_id from crm_own_part v"
                + (pair
                        ? " force index (crm_own_part_head) where v.tenant_id = ? and v.head = ?"
                        : " force index (crm_own_part_record) where v.tenant_id = ?")
                + " and v.record_id < ? order by v.record_id desc limit " + STEP + ") v";
        List<@Nullable Object> start = new ArrayList<>(List.of(tenant));
        if (pair) {
            start.add(part.substring(0, part.offsetByCodePoints(0, 2)));
        }
        String hits = "select distinct v.record_id as id from " + step + rows.substring(rows.indexOf(" where"))
                + " order by v.record_id desc limit ?";
        String end = "select count(*) as n, min(v.record_id) as id from " + step + " where v.tenant_id = ?";
        Optional<Long> next = Optional.of(before);
        while (next.isPresent()) {
            found.addAll(ids(hits, all(start, next.get(), values, most)));
            if (found.size() >= most) {
                break;
            }
            long from = next.get();
            // The last record of a step may go on in the next one.
            next = Query.list(
                            connection,
                            end,
                            row -> row.getInt("n") < STEP
                                    ? Optional.<Long>empty()
                                    : Optional.of(Math.min(row.getLong("id"), from - 2) + 1),
                            all(start, from, List.of(), tenant).toArray())
                    .get(0);
        }
        return newestOf(found, most);
    }

    private static List<@Nullable Object> all(
            List<@Nullable Object> start, long before, List<? extends @Nullable Object> values, Object last) {
        List<@Nullable Object> all = new ArrayList<>(start);
        all.add(before);
        all.addAll(values);
        all.add(last);
        return all;
    }

    private static List<Long> newestOf(Collection<Long> ids, int most) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    /** Each field's values stand in the order of records, so a few are read of each. */
    private List<Long> byValue(
            String index, String column, List<Map.Entry<Long, Object>> fieldsAndValues, long before, int most)
            throws SQLException {
        String one = "(select v.record_id as id from crm_own_value v force index (" + index + ") where v.tenant_id = ?"
                + " and v.field_id = ? and v." + column + " = ? and v.record_id < ? order by v.record_id desc limit ?)";
        int places = places(fieldsAndValues.size());
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            Map.Entry<Long, Object> pair = fieldsAndValues.get(Math.min(i, fieldsAndValues.size() - 1));
            values.addAll(Arrays.<@Nullable Object>asList(tenant, pair.getKey(), pair.getValue(), before, most));
        }
        return ids(String.join(" union ", Collections.nCopies(places, one)), values);
    }

    /** Lists come in few lengths, the last of one standing for the rest, so that there are few statements. */
    private static int places(int size) {
        return size == 1 ? 1 : size <= 10 ? 10 : OwnFieldRegister.MOST;
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
                PARTS,
                OwnType.TEXT,
                List.of(tenant, part, part + LAST_CHARACTER),
                (rows, values) -> (before, most) -> byPart(rows, values, part, before, most));
    }

    private Optional<Meant> number(String folded) {
        if (!NUMBER.matcher(folded).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(folded);
        List<Map.Entry<Long, Object>> pairs = of(OwnType.NUMBER).stream()
                .map(field -> Map.entry(field.id(), (Object) number))
                .toList();
        return meant(
                "crm_own_value v where v.tenant_id = ? and v.number_value = ?",
                OwnType.NUMBER,
                List.of(tenant, number),
                (rows, values) ->
                        (before, most) -> byValue("crm_own_value_number", "number_value", pairs, before, most));
    }

    private Optional<Meant> meant(
            String rows, OwnType type, List<?> values, BiFunction<String, List<@Nullable Object>, Newest> newest) {
        List<OwnField> some = of(type);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> all = new ArrayList<>(values);
        int places = places(some.size());
        for (int i = 0; i < places; i++) {
            all.add(some.get(Math.min(i, some.size() - 1)).id());
        }
        String whole = rows + " and v.field_id in (" + Batch.places(places) + ")";
        return Optional.of(new Meant(whole, all, newest.apply(whole, all)));
    }

    /** What is called so, or in part, in any language. */
    private Optional<Meant> choice(String folded) {
        boolean part = folded.codePointCount(0, folded.length()) >= SHORTEST_PART_OF_CHOICE;
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant));
        List<Map.Entry<Long, Object>> pairs = new ArrayList<>();
        for (OwnField field : of(OwnType.CHOICE)) {
            for (OwnChoice choice : field.choices()) {
                boolean called = choice.labels().values().stream()
                        .map(OwnParts::folded)
                        .anyMatch(label -> part ? label.contains(folded) : label.equals(folded));
                if (called && pairs.size() < MOST_CHOICES) {
                    pairs.add(Map.entry(field.id(), choice.code()));
                    values.add(field.id());
                    values.add(choice.code());
                }
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        String any = String.join(" or ", Collections.nCopies(pairs.size(), "(v.field_id = ? and v.text_value = ?)"));
        return Optional.of(new Meant(
                "crm_own_value v where v.tenant_id = ? and (" + any + ")",
                values,
                (before, most) -> byValue("crm_own_value_choice", "text_value", pairs, before, most)));
    }
}
