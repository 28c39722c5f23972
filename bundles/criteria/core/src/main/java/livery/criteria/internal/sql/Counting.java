package livery.criteria.internal.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Grid;
import livery.criteria.Population;
import livery.criteria.Tally;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what those who fulfil a clause have, over one connection: each time one statement over all of them, in which those
 * who stand for others are asked apart. Rows that the population's condition leaves out are nobody, who is not counted and
 * not named; what they have is added up all the same.
 */
public final class Counting {

    private static final int LONGEST_SECONDS = 30;

    private final Connection connection;
    private final long tenant;
    private final Population population;
    private final Sql somebody;
    private final StoreDay day;

    public Counting(Connection connection, long tenant, Population population, StoreDay day) {
        this.connection = connection;
        this.tenant = tenant;
        this.population = everybody(population);
        this.somebody = somebody(population);
        this.day = day;
    }

    private static Population everybody(Population population) {
        return new Population(
                population.name(), population.table(), population.key(), null, population.merges(), population.facts());
    }

    /** 1 of somebody, as {@code a}, and null of nobody. */
    private static Sql somebody(Population population) {
        String condition = population.condition();
        return Sql.of(
                condition == null
                        ? ", 1 as a"
                        : ", case when " + condition.replace(Field.ROW, Asking.ROW) + " then 1 end as a");
    }

    /**
     * By the values of a field, or by the parts that bounds make of them.
     *
     * @param bounds as the field is stored; empty for none
     */
    public List<Tally.Part> byField(
            Clause clause, Clause.Test field, List<BigDecimal> bounds, Clause.Made measure, int most)
            throws SQLException {
        Sql rows = rows(clause, measure, asking -> part(asking.stored().compared(field), bounds));
        Sql sql = rows.within(
                "select t.v, count(t.a) as n, sum(t.m) as s from (",
                ") t group by t.v having n > 0 or s <> 0 order by n desc, t.v limit " + most);
        return list(sql, row -> {
            String value = row.getString("v");
            return part(value == null ? null : shown(field.field(), value, !bounds.isEmpty()), row, "n", "s", measure);
        });
    }

    /** By classes, each in its place. */
    public List<Tally.Part> byClasses(Clause clause, List<Clause> classes, Clause.Made measure) throws SQLException {
        Sql rows = rows(clause, measure, asking -> {
            List<Sql> flags = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                flags.add(asking.truth(classes.get(i), true).within("case when ", " then 1 else 0 end as f" + i));
            }
            return flags.isEmpty() ? Sql.of("1 as f") : Sql.join(", ", flags);
        });
        List<Sql> sums = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            sums.add(Sql.of("count(case when t.f" + i + " = 1 then t.a end) as n" + i + ", sum(case when t.f" + i
                    + " = 1 then t.m end) as s" + i));
        }
        Sql sql = Sql.join(", ", sums).within("select ", " from (").then(rows).then(") t");
        return sums.isEmpty()
                ? List.of()
                : list(sql, row -> {
                            List<Tally.Part> parts = new ArrayList<>();
                            for (int i = 0; i < classes.size(); i++) {
                                parts.add(part(Integer.toString(i), row, "n" + i, "s" + i, measure));
                            }
                            return parts;
                        })
                        .get(0);
    }

    /** All of them. */
    public Tally.Part all(Clause clause, Clause.Made measure) throws SQLException {
        Sql sql = rows(clause, measure, asking -> Sql.of("1 as v"))
                .within("select count(t.a) as n, sum(t.m) as s from (", ") t");
        return list(sql, row -> part(null, row, "n", "s", measure)).get(0);
    }

    /** Those who have most. */
    public List<Tally.Ranked> ranked(Clause clause, Clause.Made measure, int most) throws SQLException {
        Sql rows = rows(clause, measure, asking -> Sql.of(Asking.ROW + "." + population.key() + " as v"));
        Sql sql = rows.within("select t.v, t.m from (", ") t where t.a = 1 order by t.m desc, t.v limit " + most);
        return list(sql, row -> new Tally.Ranked(row.getLong("v"), measured(row, "m", measure)));
    }

    /** What so many who have most have together; nobody may be among them. */
    public Tally.Top top(Clause clause, Clause.Made measure, long count) throws SQLException {
        Sql rows = rows(clause, measure, asking -> Sql.of("1 as v"));
        Sql sql = rows.within(
                "select count(*) as n, sum(b.m) as s from (select t.m from (",
                ") t where t.a = 1 or t.m <> 0 order by t.m desc limit " + count + ") b");
        Tally.Part part = list(sql, row -> part(null, row, "n", "s", measure)).get(0);
        return new Tally.Top(part.count(), part.measured());
    }

    /** Several things added up of all of them, and of each part of a field's values; parts as of {@link #byField}. */
    public List<Grid.Row> grid(
            Clause clause, Clause.@Nullable Test field, List<BigDecimal> bounds, List<Clause.Made> measures, int most)
            throws SQLException {
        Sql rows = rows(
                clause,
                measures,
                asking -> field == null
                        ? Sql.of("null as v")
                        : part(asking.stored().compared(field), bounds));
        Sql sql = rows.within(
                "select t.v, count(t.a) as n" + sums(measures.size()) + " from (",
                ") t group by t.v having " + any(measures.size()) + " order by n desc, t.v limit " + most);
        return list(sql, row -> row(row, field, bounds, measures));
    }

    /**
     * Several things added up of each part of the items' values; parts in whose windows nothing lies are left out.
     *
     * @param counted how many items make somebody one of a part
     */
    public List<Grid.Row> byItem(
            Clause clause,
            Clause.Test field,
            List<BigDecimal> bounds,
            Clause.Made counted,
            List<Clause.Made> measures,
            int most)
            throws SQLException {
        Sql rows = united((owners, alone) -> {
            Asking asking = new Asking(population, day, tenant);
            Sql truth = asking.truth(clause, true).bracketed();
            Asking.Made made =
                    asking.parted(counted.collection(), part(asking.stored().compared(field), bounds));
            Sql select = Sql.of("p.v as v, ").then(made.of(counted)).then(" as w");
            return statement(asking, owners, measured(select, measures, made), truth, alone);
        });
        Sql sql = rows.within(
                "select t.v, count(case when t.w > 0 then t.a end) as n" + sums(measures.size()) + " from (",
                ") t group by t.v having " + any(measures.size()) + " order by n desc, t.v limit " + most);
        return list(sql, row -> row(row, field, bounds, measures));
    }

    private static Grid.Row row(
            ResultSet row, Clause.@Nullable Test field, List<BigDecimal> bounds, List<Clause.Made> measures)
            throws SQLException {
        String value = row.getString("v");
        String known = value == null || field == null ? null : shown(field.field(), value, !bounds.isEmpty());
        return new Grid.Row(known, row.getLong("n"), measured(row, "s", measures));
    }

    /** Several things added up of each class, which are as of {@link #byClasses}. */
    public List<Grid.Row> grid(Clause clause, List<Clause> classes, List<Clause.Made> measures) throws SQLException {
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            Clause both = new Clause.All("", List.of(clause, classes.get(i)));
            List<Grid.Row> one = grid(both, null, List.of(), measures, 1);
            String value = Integer.toString(i);
            rows.add(one.isEmpty() ? nobody(value, measures) : row(value, one.get(0)));
        }
        return rows;
    }

    private static Grid.Row row(String value, Grid.Row row) {
        return new Grid.Row(value, row.count(), row.measured());
    }

    /** Of a part that nobody is in. */
    public static Grid.Row nobody(@Nullable String value, List<Clause.Made> measures) {
        return new Grid.Row(value, 0, Collections.nCopies(measures.size(), BigDecimal.ZERO));
    }

    private static String sums(int measures) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < measures; i++) {
            sums.append(", sum(t.").append(name(i)).append(") as s").append(i);
        }
        return sums.toString();
    }

    /** That there is somebody, or something that nobody has. */
    private static String any(int measures) {
        StringBuilder any = new StringBuilder("n > 0");
        for (int i = 0; i < measures; i++) {
            any.append(" or s").append(i).append(" <> 0");
        }
        return any.toString();
    }

    private static List<BigDecimal> measured(ResultSet row, String column, List<Clause.Made> measures)
            throws SQLException {
        List<BigDecimal> measured = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            measured.add(measured(row, column + i, measures.get(i)));
        }
        return measured;
    }

    private static String name(int measure) {
        return measure == 0 ? "m" : "m" + measure;
    }

    private Sql rows(Clause clause, Clause.Made measure, Function<Asking, Sql> more) throws SQLException {
        return rows(clause, List.of(measure), more);
    }

    /** A row for each who fulfils it, with what is measured as {@code m}, {@code m1} and so on, and something more. */
    private Sql rows(Clause clause, List<Clause.Made> measures, Function<Asking, Sql> more) throws SQLException {
        return united((owners, alone) -> {
            Asking asking = new Asking(population, day, tenant);
            Sql truth = asking.truth(clause, true).bracketed();
            Sql select = measured(more.apply(asking), measures, asking::value);
            return statement(asking, owners, select, truth, alone);
        });
    }

    /** Rows of some of the population, without those in a merge when these are asked apart. */
    @FunctionalInterface
    private interface Rows {
        Sql of(Owners owners, boolean alone);
    }

    private Sql united(Rows rows) throws SQLException {
        Population.Merges merges = population.merges();
        boolean apart = merges != null && Question.anyMerged(connection, merges, tenant);
        Sql plain = rows.of(new Owners.Plain(Limit.everyone()), apart);
        return merges == null || !apart
                ? plain
                : plain.then(" union all ").then(rows.of(new Owners.Merged(merges, Limit.everyone()), false));
    }

    private static Sql measured(Sql select, List<Clause.Made> measures, Asking.Made made) {
        Sql all = select;
        for (int i = 0; i < measures.size(); i++) {
            all = all.then(", coalesce(").then(made.of(measures.get(i))).then(", 0) as " + name(i));
        }
        return all;
    }

    private Sql statement(Asking asking, Owners owners, Sql select, Sql truth, boolean alone) {
        Sql only = alone ? Sql.join(" and ", List.of(truth, inNoMerge())) : truth;
        return asking.statement(owners, select.then(somebody), only, "", tenant);
    }

    private Sql inNoMerge() {
        Population.Merges merges = Objects.requireNonNull(population.merges());
        String key = Asking.ROW + "." + population.key();
        List<Sql> none = new ArrayList<>();
        for (String column : List.of(merges.member(), merges.canonical())) {
            none.add(Sql.of(
                    key + " not in (select x." + column + " from " + merges.table() + " x where x.tenant_id = ?)",
                    tenant));
        }
        return Sql.join(" and ", none);
    }

    /** The number of the last bound that is not greater, -1 below all; the value itself without bounds. */
    private static Sql part(Sql value, List<BigDecimal> bounds) {
        if (bounds.isEmpty()) {
            return value.then(" as v");
        }
        Sql cases = value.within("case when ", " is null then null");
        for (int i = 0; i < bounds.size(); i++) {
            cases = cases.then(" when ").then(value).then(Sql.of(" < ? then " + (i - 1), bounds.get(i)));
        }
        return cases.then(" else " + (bounds.size() - 1) + " end as v");
    }

    private static String shown(Field field, String value, boolean bound) {
        if (!bound && field.type() == FieldType.YES_NO) {
            return Boolean.toString(!value.equals("0"));
        }
        return field.choices().stream()
                .filter(choice -> !bound && choice.stored().equals(value))
                .map(Field.Choice::value)
                .findFirst()
                .orElse(value);
    }

    private static Tally.Part part(@Nullable String value, ResultSet row, String count, String sum, Clause.Made measure)
            throws SQLException {
        return new Tally.Part(value, row.getLong(count), measured(row, sum, measure));
    }

    private static BigDecimal measured(ResultSet row, String column, Clause.Made measure) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        BigDecimal known = stored == null ? BigDecimal.ZERO : stored;
        return measure.currency() == null ? known : StoreDay.major(known, measure.currency());
    }

    private <T> List<T> list(Sql sql, Statements.Reader<T> reader) throws SQLException {
        return Statements.list(connection, sql, LONGEST_SECONDS, reader);
    }
}
