package livery.criteria.internal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import livery.criteria.Function;
import livery.criteria.ItemCollection;
import livery.criteria.internal.clause.Condition;
import org.jspecify.annotations.Nullable;

/** What is made of the items of one collection for each owner, all in one pass over them. */
final class Group {

    /** The row of an item. */
    static final String ROW = "d";

    /**
     * One thing that is made.
     *
     * @param measured what is summed, counted or compared; nothing for a plain count
     * @param span in which the items lie that it is made of, or null for all
     * @param condition what else holds for them; nothing for all
     */
    private record Column(Function function, Sql measured, Condition.@Nullable Within span, Sql condition) {

        /** @param only what is not seen to already by which items are looked at */
        Sql sql(Sql only) {
            Sql one = measured.isNone() ? Sql.of("1") : measured;
            Sql counted = only.isNone()
                    ? one
                    : only.within("case when ", " then ").then(one).then(" end");
            return switch (function) {
                case COUNT -> measured.isNone() && only.isNone() ? Sql.of("count(*)") : counted.within("count(", ")");
                case DISTINCT -> counted.within("count(distinct ", ")");
                case SUM -> counted.within("sum(", ")");
                case FIRST -> counted.within("min(", ")");
                default -> counted.within("max(", ")");
            };
        }
    }

    private final ItemCollection collection;
    private final String name;
    private final Sql counts;
    private final List<Column> columns = new ArrayList<>();
    private final Sql part;

    /**
     * @param counts what holds for the items that count at all; nothing for all
     * @param part of an item, as {@code v}: things are made of each part by itself, and owners are joined to their parts;
     *     nothing for none
     */
    Group(ItemCollection collection, String name, Sql counts, Sql part) {
        this.collection = collection;
        this.name = name;
        this.counts = counts;
        this.part = part;
    }

    /** Where it can be read, once the group is joined; the same for the same. */
    Sql column(Function function, Sql measured, Condition.@Nullable Within span, Sql condition) {
        Function kept = function == Function.DAYS_SINCE ? Function.LAST : function;
        Column column = new Column(kept, measured, span, condition);
        int index = columns.indexOf(column);
        if (index < 0) {
            index = columns.size();
            columns.add(column);
        }
        return Sql.of(name.isEmpty() ? "a" + index : name + ".a" + index);
    }

    /** What is made of them, each with its name. */
    Sql made() {
        Condition.Within all = span();
        boolean same = sameCondition();
        List<Sql> made = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Sql span = Objects.equals(column.span(), all) ? Sql.NONE : within(column.span());
            Sql only = Sql.join(" and ", List.of(span, same ? Sql.NONE : column.condition()));
            made.add(column.sql(only).then(" as a" + i));
        }
        return Sql.join(", ", made);
    }

    private boolean sameCondition() {
        return columns.stream().map(Column::condition).distinct().count() == 1;
    }

    /** The span that all spans lie in; null when one has no beginning and one no end. */
    private Condition.@Nullable Within span() {
        Instant from = Instant.MAX;
        Instant before = Instant.MIN;
        for (Column column : columns) {
            Condition.Within span = column.span();
            from = span == null || span.from() == null ? Instant.MIN : earlier(from, (Instant) span.from());
            before = span == null || span.before() == null ? Instant.MAX : later(before, (Instant) span.before());
        }
        boolean open = from.equals(Instant.MIN) && before.equals(Instant.MAX);
        return open
                ? null
                : new Condition.Within(
                        from.equals(Instant.MIN) ? null : from, before.equals(Instant.MAX) ? null : before);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Sql within(Condition.@Nullable Within span) {
        String time = collection.time();
        return span == null || time == null ? Sql.NONE : Predicates.of(span, Sql.of(ROW + "." + time), true, false);
    }

    /** Whether it is so of the items of {@code owner}, which are looked up; of no items too, for there is always an answer. */
    Sql lookedUp(String owner, Sql truth, long tenant) {
        Sql items = Sql.of(
                " from " + collection.view() + " " + ROW + " where " + ROW + ".tenant_id = ? and " + ROW + "."
                        + collection.key() + " = " + owner,
                tenant);
        Sql some = Sql.join(" and ", List.of(items, filter()));
        return made().within("exists (select ", "")
                .then(some)
                .then(" having ")
                .then(truth)
                .then(")");
    }

    /** The join of the items themselves to {@code owner}, who is left out without any. */
    Sql itemsOf(String owner, long tenant) {
        Sql join = Sql.of(
                " join " + collection.view() + " " + ROW + " on " + ROW + ".tenant_id = ? and " + ROW + "."
                        + collection.key() + " = " + owner,
                tenant);
        return Sql.join(" and ", List.of(join, filter()));
    }

    /** Each owner as {@code k} of whose items it is so. */
    Sql judged(Owners owners, Sql truth, long tenant) {
        Sql select =
                Sql.of("select " + owners.owner(collection.key()) + " as k, ").then(made());
        Sql items = Sql.join(" and ", List.of(owners.from(collection.view(), collection.key(), tenant), filter()));
        return select.then(items)
                .then(" group by " + owners.owner(collection.key()) + " having ")
                .then(truth);
    }

    /** The join that brings it to {@code owner}. */
    Sql join(Owners owners, String owner, long tenant) {
        boolean parted = !part.isNone();
        Sql first = Sql.of("select " + owners.owner(collection.key()) + " as k, ");
        Sql select = (parted ? first.then(part).then(", ") : first).then(made());
        Sql from = owners.from(collection.view(), collection.key(), tenant);
        Sql some = filter();
        Sql where = some.isNone() ? from : from.then(" and ").then(some);
        return select.then(where)
                .then(" group by " + owners.owner(collection.key()) + (parted ? ", v" : ""))
                .within(parted ? " join (" : " left join (", ") " + name + " on " + name + ".k = " + owner);
    }

    /** Items that nothing is made of need not be looked at. */
    private Sql filter() {
        return Sql.join(
                " and ",
                List.of(counts, within(span()), sameCondition() ? columns.get(0).condition() : Sql.NONE));
    }
}
