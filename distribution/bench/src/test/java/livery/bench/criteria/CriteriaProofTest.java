package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import livery.criteria.internal.CriteriaEntities;
import livery.crm.internal.CrmEntities;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.StandaloneTenants;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The short form of {@code livery prove criteria}, with another seed each time. */
class CriteriaProofTest {

    private static final long PAIRS = Long.getLong("livery.pairs", 4_000);

    @Test
    void theProductReadsCriteriaAsOneReadsThemPlainly() throws SQLException {
        long seed = Long.getLong("livery.seed", System.nanoTime());
        StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl("criteria"));
        StandaloneTenants tenants = new StandaloneTenants();
        try (Standalone data = Standalone.open(
                        rows.url(),
                        TestDatabase.shared().user(),
                        TestDatabase.shared().password());
                Connection connection = rows.unguarded()) {
            EntityStore customers = data.store(new CrmEntities());
            EntityStore store = data.store(new CriteriaEntities());
            CriteriaProof proof = new CriteriaProof(
                    customers, store, data.units(), tenants, zone -> tenants.store("CN", zone, "CNY"));

            CriteriaProof.Result result = proof.call(connection, PAIRS, seed);

            System.out.println(result + " of seed " + seed);
            assertThat(result.fault()).as("seed " + seed).isEmpty();
            assertThat(result.fulfilled()).isBetween(result.pairs() / 10, result.pairs() * 9 / 10);
        }
    }
}
