package livery.criteria.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import livery.criteria.Population;

/**
 * What a population is like, asked in one statement: of a small store a statement takes as long as a question itself.
 *
 * @param small so few that either way of asking takes no longer than finding out which is better
 * @param merged whether any are merged into others
 */
record Outline(boolean small, boolean merged) {

    private static final int SMALL = 10_000;

    static Outline read(Connection connection, Population population, long tenant) throws SQLException {
        Population.Merges merges = population.merges();
        Sql sql = Sql.of(
                "select (select count(*) from (select c." + population.key() + " from " + population.table()
                        + " c where c.tenant_id = ? limit ?) p) as counted",
                tenant,
                SMALL);
        if (merges != null) {
            sql = sql.then(Sql.of(
                    ", exists (select 1 from " + merges.table() + " x where x.tenant_id = ?) as merged", tenant));
        }
        return Statements.list(
                        connection,
                        sql,
                        0,
                        row -> new Outline(row.getLong("counted") < SMALL, merges != null && row.getBoolean("merged")))
                .get(0);
    }
}
