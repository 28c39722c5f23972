package livery.witness.internal;

import java.sql.PreparedStatement;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts how often it is told of each fact, in the unit of work that takes it in. */
@Component
public final class Witness implements FactHandler {

    private final EntityStore store;

    @Activate
    public Witness(@Reference(target = "(livery.module=witness)") EntityStore store) {
        this.store = store;
    }

    @Override
    public String subscription() {
        return "witness.customers";
    }

    @Override
    public Set<String> types() {
        return Set.of("crm.customer.changed");
    }

    @Override
    public void handle(CallContext context, Fact fact) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into witness_fact (tenant_id, fact_id, subject, times) values (?, ?, ?, 1)"
                            + " on duplicate key update times = times + 1")) {
                for (String subject : fact.subjects()) {
                    insert.setLong(1, context.tenant().value());
                    insert.setLong(2, fact.id());
                    insert.setString(3, subject);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
