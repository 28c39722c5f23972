package livery.criteria.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.criteria.Explanation;
import livery.criteria.Population;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.StoreDay;
import org.jspecify.annotations.Nullable;

/** Tells clause by clause why one of a population is in or out, with what each clause found: one statement. */
final class Reasons {

    private final Connection connection;
    private final Population population;
    private final StoreDay day;
    private final long tenant;

    Reasons(Connection connection, Population population, StoreDay day, long tenant) {
        this.connection = connection;
        this.population = population;
        this.day = day;
        this.tenant = tenant;
    }

    /** Of the one whom the owners are about, if there is one. */
    Optional<Explanation> of(Clause clause, Owners owners) throws SQLException {
        Asking asking = new Asking(population, day, tenant);
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        leaves(clause, asking, leaves);
        Sql select = Sql.of(Asking.ROW + "." + population.key() + " as id");
        for (Leaf leaf : leaves.values()) {
            select = select.then(", ").then(leaf.selected());
        }
        Sql sql = asking.statement(owners, select, Sql.NONE, "", tenant);
        return Statements.list(connection, sql, 0, row -> {
                    for (Leaf leaf : leaves.values()) {
                        leaf.read(row, day);
                    }
                    return explained(clause, leaves);
                })
                .stream()
                .findFirst();
    }

    private static void leaves(Clause clause, Asking asking, Map<String, Leaf> leaves) {
        if (clause instanceof Clause.All all) {
            all.of().forEach(one -> leaves(one, asking, leaves));
        } else if (clause instanceof Clause.Any any) {
            any.of().forEach(one -> leaves(one, asking, leaves));
        } else if (clause instanceof Clause.Not not) {
            leaves(not.of(), asking, leaves);
        } else {
            leaves.put(clause.at(), Leaf.of(clause, asking, leaves.size()));
        }
    }

    private static Explanation explained(Clause clause, Map<String, Leaf> leaves) {
        if (clause instanceof Clause.All all) {
            List<Explanation> of = explained(all.of(), leaves);
            return new Explanation(clause.at(), of.stream().allMatch(Explanation::holds), null, of);
        }
        if (clause instanceof Clause.Any any) {
            List<Explanation> of = explained(any.of(), leaves);
            return new Explanation(clause.at(), of.stream().anyMatch(Explanation::holds), null, of);
        }
        if (clause instanceof Clause.Not not) {
            Explanation of = explained(not.of(), leaves);
            return new Explanation(clause.at(), !of.holds(), null, List.of(of));
        }
        @Nullable Leaf leaf = leaves.get(clause.at());
        return leaf == null
                ? new Explanation(clause.at(), false, null, List.of())
                : new Explanation(clause.at(), leaf.holds(), leaf.actual(), List.of());
    }

    private static List<Explanation> explained(List<Clause> clauses, Map<String, Leaf> leaves) {
        return clauses.stream().map(one -> explained(one, leaves)).toList();
    }
}
