package livery.crm.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnSearch;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.Limits;
import livery.crm.internal.values.NameReadings;
import livery.crm.internal.values.SensitiveCipher;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers by a part of their name as it is written, in traditional or simplified characters, or read; by a part of
 * a plate of theirs, by the last digits of their mobile, by a whole sensitive number of theirs, or by a searchable own field.
 */
public final class CustomerSearch {

    private static final String BY_MOBILE = "select id from crm_customer"
            + " where tenant_id = ? and mobile_tail like ? and id < ? order by id desc limit ?";
    private static final String NEWEST = "select w.id from (select c.id, c.name_key from crm_customer c"
            + " where c.tenant_id = ? and c.id < ? order by c.id desc limit 2000) w where w.name_key like ?";
    private static final String NEWEST_FIRST = " order by w.id desc limit ?";
    private static final String AMONG_NEWEST = NEWEST + NEWEST_FIRST;
    private static final String AMONG_NEWEST_AND_PLATES = NEWEST + " or exists (select 1 from crm_vehicle v"
            + " where v.tenant_id = ? and v.customer_id = w.id and v.plate_key like ?)" + NEWEST_FIRST;
    private static final String FIRST_CHARACTER =
            " from crm_gram g where g.tenant_id = ? and g.kind = ? and g.gram between ? and ?";
    private static final String ANY_BY_FIRST_CHARACTER = "select 1" + FIRST_CHARACTER + " limit 1";
    private static final String BY_FIRST_CHARACTER = "select distinct g.customer_id as id" + FIRST_CHARACTER
            + " and g.customer_id < ? order by g.customer_id desc limit ?";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String SAME_NAME = " and c.name_key like ?";
    private static final String SAME_PLATE = " and exists (select 1 from crm_vehicle v"
            + " where v.tenant_id = c.tenant_id and v.customer_id = c.id and v.plate_key like ?)";

    private static final String READ =
            " from crm_gram g where g.tenant_id = ? and g.kind = 'R' and g.gram between ? and ?";
    private static final int MANY = 5_000;
    private static final String HOW_MANY_READ =
            "select count(*) from (select g.customer_id" + READ + " limit " + MANY + ") w";
    private static final String BY_READING =
            "select distinct g.customer_id as id" + READ + " and g.customer_id < ? order by g.customer_id desc limit ?";
    private static final String NEWEST_NAMES =
            "select id, name_key from crm_customer" + " where tenant_id = ? and id < ? order by id desc limit 2000";

    private static final String BY_COLUMN =
            "select id from crm_customer where tenant_id = ? and %s = ? and id < ? order by id desc limit ?";

    private final Connection connection;
    private final long tenant;
    private final @Nullable SensitiveCipher cipher;
    private final boolean unmasked;
    private final OwnSearch own;

    /**
     * A search among the customers of a store.
     *
     * @param cipher null when there are no keys: then nobody is found by a sensitive number
     * @param unmasked whether the caller may see mobiles whole; others find them by the digits that are shown or by the
     *     whole number, for with digits between these they could guess what is masked, one after the other
     * @param fields all that the store has added
     */
    public CustomerSearch(
            Connection connection,
            long tenant,
            @Nullable SensitiveCipher cipher,
            boolean unmasked,
            Collection<OwnField> fields) {
        this.connection = connection;
        this.tenant = tenant;
        this.cipher = cipher;
        this.unmasked = unmasked;
        this.own = new OwnSearch(connection, tenant, OwnRecord.CUSTOMER, fields);
    }

    /**
     * The newest customers that the text finds, newest first, and whom to show for each: the one that stands for it; nothing
     * when the text is blank.
     *
     * @param before only customers with smaller ids
     */
    public Map<Long, Long> newest(String typed, long before, int most) throws SQLException {
        SearchText text = SearchText.of(typed).orElse(null);
        if (text == null) {
            return Map.of();
        }
        Map<Long, Long> shown = new LinkedHashMap<>();
        long from = before;
        List<Long> found = raw(text, typed, from, most);
        while (!found.isEmpty()) {
            shown.putAll(new StandIns(connection, tenant)
                    .of(found, values -> finds(text, typed, values), ids -> own.among(typed, ids)));
            if (shown.size() >= most || found.size() < most) {
                break;
            }
            from = found.get(found.size() - 1);
            found = raw(text, typed, from, most);
        }
        return shown;
    }

    /** Whether the text finds nobody because nothing visible is typed. */
    public static boolean blank(String typed) {
        return SearchText.of(typed).isEmpty();
    }

    /**
     * As {@link #newest}, of some customers whom nobody stands for.
     *
     * @param customers few enough to be looked at one by one
     */
    public Map<Long, Long> among(String typed, Collection<Long> customers, long before, int most) throws SQLException {
        SearchText text = SearchText.of(typed).orElse(null);
        if (text == null || customers.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> shown = new LinkedHashMap<>();
        new StandIns(connection, tenant)
                        .among(customers, values -> finds(text, typed, values), ids -> own.among(typed, ids))
                        .entrySet()
                        .stream()
                        .filter(one -> one.getKey() < before)
                        .sorted(Map.Entry.<Long, Long>comparingByKey().reversed())
                        .limit(most)
                        .forEach(one -> shown.put(one.getKey(), one.getValue()));
        return shown;
    }

    private boolean finds(SearchText text, String typed, StandIns.Findable values) {
        SearchText simplified = text.simplified();
        return values.name().contains(text.name())
                || (simplified != null && values.name().contains(simplified.name()))
                || isRead(values.name(), text.reading())
                || (!text.plate().isEmpty() && values.plates().stream().anyMatch(plate -> plate.contains(text.plate())))
                || (values.mobile() != null && byMobile(text) && values.mobile().startsWith(text.digitsBackwards()))
                || (values.uscc() != null && values.uscc().equals(code(typed)))
                || CustomerField.SENSITIVE.stream().anyMatch(field -> hasNumber(field, typed, values));
    }

    /** As a unified social credit code is written. */
    private static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private boolean byMobile(SearchText text) {
        return !text.digits().isEmpty() && (unmasked || text.shownOrWhole());
    }

    private boolean hasNumber(CustomerField field, String typed, StandIns.Findable values) {
        String number = field.number().whole(typed).orElse(null);
        return number != null
                && ((field.oncePlain() && number.equals(values.numbers().get(field.column())))
                        || (cipher != null
                                && cipher.index(field, number)
                                        .equals(values.numbers().get(field.indexColumn()))));
    }

    private List<Long> raw(SearchText text, String typed, long before, int most) throws SQLException {
        SortedSet<Long> found = new TreeSet<>(Comparator.reverseOrder());
        byWriting(text, before, most, found);
        SearchText simplified = text.simplified();
        if (simplified != null) {
            byWriting(simplified, before, most, found);
        }
        if (!text.reading().isEmpty()) {
            found.addAll(byReading(text.reading(), before, most));
        }
        if (byMobile(text)) {
            found.addAll(ids(BY_MOBILE, tenant, SearchText.escaped(text.digitsBackwards()) + "%", before, most));
        }
        for (CustomerField field : CustomerField.SENSITIVE) {
            found.addAll(byNumber(field, typed, before, most));
        }
        found.addAll(own.newest(typed, before, most));
        String code = code(typed);
        if (code.length() == Limits.USCC) {
            found.addAll(ids(BY_COLUMN.formatted("uscc"), tenant, code, before, most));
        }
        return found.stream().limit(most).toList();
    }

    private void byWriting(SearchText text, long before, int most, Set<Long> found) throws SQLException {
        if (text.single()) {
            found.addAll(bySingle(text, before, most));
        } else {
            found.addAll(byGrams(GramRows.Kind.NAME, text.name(), SAME_NAME, before, most));
            if (!text.plate().isEmpty()) {
                found.addAll(byGrams(GramRows.Kind.PLATE, text.plate(), SAME_PLATE, before, most));
            }
        }
    }

    /** What very many are called is soon found among the newest; what few are called, by their readings. */
    private List<Long> byReading(String reading, long before, int most) throws SQLException {
        String end = reading + LAST_CHARACTER;
        long many = Query.list(connection, HOW_MANY_READ, row -> row.getLong(1), tenant, reading, end)
                .get(0);
        if (many == MANY) {
            List<Long> newest = new ArrayList<>();
            Query.list(
                    connection,
                    NEWEST_NAMES,
                    row -> isRead(row.getString("name_key"), reading) && newest.add(row.getLong("id")),
                    tenant,
                    before);
            if (newest.size() >= most) {
                return newest.subList(0, most);
            }
        }
        return many == 0 ? List.of() : ids(BY_READING, tenant, reading, end, before, most);
    }

    private static boolean isRead(String nameKey, String reading) {
        return !reading.isEmpty() && NameReadings.of(nameKey).stream().anyMatch(one -> one.startsWith(reading));
    }

    /** By a whole number only: of one that is encrypted there are no parts. */
    private List<Long> byNumber(CustomerField field, String typed, long before, int most) throws SQLException {
        String number = field.number().whole(typed).orElse(null);
        List<Long> found = new ArrayList<>();
        if (number != null && field.oncePlain()) {
            found.addAll(ids(BY_COLUMN.formatted(field.column()), tenant, number, before, most));
        }
        if (number != null && cipher != null) {
            found.addAll(
                    ids(BY_COLUMN.formatted(field.indexColumn()), tenant, cipher.index(field, number), before, most));
        }
        return found;
    }

    /**
     * A character that many have is soon found among the newest customers; one that few have, by its few pieces. Either
     * way little is read.
     */
    private List<Long> bySingle(SearchText text, long before, int most) throws SQLException {
        String plate = text.plate().isEmpty() ? text.name() : text.plate();
        List<Long> newest = inAnyPlate(plate)
                ? ids(
                        AMONG_NEWEST_AND_PLATES,
                        tenant,
                        before,
                        SearchText.containing(text.name()),
                        tenant,
                        SearchText.containing(plate),
                        most)
                : ids(AMONG_NEWEST, tenant, before, SearchText.containing(text.name()), most);
        if (newest.size() >= most) {
            return newest;
        }
        List<Long> found = new ArrayList<>(byFirst(GramRows.Kind.NAME, text.name(), before, most));
        found.addAll(byFirst(GramRows.Kind.PLATE, plate, before, most));
        return found;
    }

    /** Most characters of names are in no plate, and then nobody's vehicles need be looked at. */
    private boolean inAnyPlate(String character) throws SQLException {
        return Query.exists(
                connection,
                ANY_BY_FIRST_CHARACTER,
                tenant,
                GramRows.Kind.PLATE.stored(),
                character,
                character + LAST_CHARACTER);
    }

    private List<Long> byFirst(GramRows.Kind kind, String character, long before, int most) throws SQLException {
        return ids(BY_FIRST_CHARACTER, tenant, kind.stored(), character, character + LAST_CHARACTER, before, most);
    }

    private List<Long> byGrams(GramRows.Kind kind, String part, String same, long before, int most)
            throws SQLException {
        List<String> grams = SearchText.grams(part);
        if (part.codePointCount(0, part.length()) == 1) {
            return byFirst(kind, part, before, most);
        }
        StringBuilder sql = new StringBuilder("select c.id from crm_gram g0");
        for (int i = 1; i < grams.size(); i++) {
            sql.append(" join crm_gram g%1$d on g%1$d.tenant_id = g0.tenant_id and g%1$d.kind = g0.kind".formatted(i))
                    .append(" and g%1$d.customer_id = g0.customer_id".formatted(i));
        }
        sql.append(" join crm_customer c on c.tenant_id = g0.tenant_id and c.id = g0.customer_id")
                .append(" where g0.tenant_id = ? and g0.kind = ?");
        List<@Nullable Object> values = new ArrayList<>(List.of(tenant, kind.stored()));
        for (int i = 0; i < grams.size(); i++) {
            sql.append(" and g%d.gram = ?".formatted(i));
            values.add(grams.get(i));
        }
        sql.append(same).append(" and g0.customer_id < ? order by g0.customer_id desc limit ?");
        values.add(SearchText.containing(part));
        values.add(before);
        values.add(most);
        return ids(sql.toString(), values.toArray());
    }

    private List<Long> ids(String sql, @Nullable Object... values) throws SQLException {
        return Query.list(connection, sql, row -> row.getLong("id"), values);
    }
}
