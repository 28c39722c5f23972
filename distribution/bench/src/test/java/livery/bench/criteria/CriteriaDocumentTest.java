package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.internal.CriteriaEntities;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.OwnType;
import livery.crm.internal.CrmEntities;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.ExternalCriteria;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.own.OwnCriteria;
import livery.crm.internal.own.OwnFieldDraft;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.sql.CrmRows;
import livery.data.Standalone;
import livery.data.StandaloneAudit;
import livery.data.StandaloneFacts;
import livery.data.StandaloneJobs;
import livery.data.StandaloneModules;
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
        CriteriaSources sources = new CriteriaSources(new StandaloneModules());
        sources.add(new CustomerCriteria());
        sources.add(new WorkCriteria());
        sources.add(new ExternalCriteria());
        sources.add(new VoiceCriteria());
        try (Standalone data = Standalone.open(
                TestDatabase.shared().jdbcUrl("document"),
                TestDatabase.shared().user(),
                TestDatabase.shared().password())) {
            CrmRows rows = new CrmRows(data.store(new CrmEntities()), data.units());
            OwnFields own = new OwnFields(rows);
            sources.add(new OwnCriteria(own));
            Criteria criteria = new MariaDbCriteria(data.store(new CriteriaEntities()), data.units(), tenants, sources);
            CallContext store = tenants.store();
            OwnFieldRegister fields = new OwnFieldRegister(
                    rows,
                    data.units(),
                    own,
                    new StandaloneAudit(data.units()),
                    new StandaloneFacts(data.units()),
                    new StandaloneJobs(data.units()));
            fields.create(store, field(OwnRecord.CUSTOMER, "club", OwnType.TEXT));
            fields.create(store, field(OwnRecord.VEHICLE, "seats", OwnType.NUMBER));
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

    private static OwnFieldDraft field(OwnRecord record, String code, OwnType type) {
        return new OwnFieldDraft(record, code, type, null, Map.of("en", code), null, false, null, false);
    }
}
