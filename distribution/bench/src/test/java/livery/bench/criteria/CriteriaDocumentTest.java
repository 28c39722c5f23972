package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.internal.CriteriaEntities;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.data.Standalone;
import livery.data.StandaloneTenants;
import livery.database.TestDatabase;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** What docs/criteria.md shows is asked of a database. */
class CriteriaDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void eachExampleIsRead() throws IOException, SQLException {
        String document = Files.readString(Path.of(System.getProperty("basedir"), "../../docs/criteria.md"));
        List<String> examples =
                EXAMPLE.matcher(document).results().map(found -> found.group(1)).toList();
        StandaloneTenants tenants = new StandaloneTenants();
        CriteriaSources sources = new CriteriaSources();
        sources.add(new CustomerCriteria());
        sources.add(new WorkCriteria());
        try (Standalone data = Standalone.open(
                TestDatabase.shared().jdbcUrl("document"),
                TestDatabase.shared().user(),
                TestDatabase.shared().password())) {
            data.store(new CrmEntities());
            Criteria criteria = new MariaDbCriteria(data.store(new CriteriaEntities()), data.units(), tenants, sources);
            CallContext store = tenants.store();
            for (String example : examples) {
                Criterion criterion = CriterionReader.read(new ObjectMapper().readValue(example, Object.class), "");
                assertThat(criteria.check(store, CustomerCriteria.CUSTOMER, criterion))
                        .as(example)
                        .isEmpty();
                assertThat(criteria.count(store, CustomerCriteria.CUSTOMER, criterion))
                        .isZero();
                assertThat(criteria.estimate(store, CustomerCriteria.CUSTOMER, criterion)
                                .rows())
                        .isPositive();
            }
        }
        assertThat(examples).hasSizeGreaterThan(6);
    }
}
