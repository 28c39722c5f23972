package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import livery.crm.LeadFacts;
import livery.crm.internal.export.ListExports;
import livery.crm.internal.lead.Lead;
import livery.crm.internal.lead.LeadRegister;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.work.KeptLeads;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes leads out for good who became no customers: nothing is left of who they were, nor in tasks about them or in made
 * workbooks. Of one who is a customer it is all erased with the customer.
 */
@Component(service = LeadRemoval.class)
public final class LeadRemoval {

    /** To take leads out. */
    public static final String DELETE = "crm.leads.delete";

    private static final String UNLINK = "update crm_interaction set task_id = null where tenant_id = ?"
            + " and task_id in (select t.id from crm_task t where t.tenant_id = ? and t.lead_id = ?"
            + " and t.customer_id is null)";
    private static final String TASKS =
            "delete from crm_task where tenant_id = ? and lead_id = ? and customer_id is null";
    private static final String OTHERS =
            "update crm_task set lead_id = null, version = version + 1 where tenant_id = ? and lead_id = ?";
    private static final String LEAD = "delete from crm_lead where tenant_id = ? and id = ?";

    private final CrmRows rows;
    private final LeadRegister leads;
    private final Audit audit;
    private final Facts facts;

    @Activate
    public LeadRemoval(
            @Reference CrmRows rows, @Reference LeadRegister leads, @Reference Audit audit, @Reference Facts facts) {
        this.rows = rows;
        this.leads = leads;
        this.audit = audit;
        this.facts = facts;
    }

    /**
     * Takes a lead out.
     *
     * @param current tells whether the caller's copy is of this version
     * @throws Fault {@code crm.lead.unknown}, {@code web.precondition.failed} when the caller's copy is older,
     *     {@code crm.lead.converted} when it is a customer
     */
    public void remove(CallContext context, long id, LongPredicate current) {
        rows.call(context, (connection, tenant) -> {
            if (leads.locked(context, id, current).customer() != null) {
                throw Fault.of(Fault.Kind.CONFLICT, "crm.lead.converted");
            }
            return remove(connection, context, id, Map.of());
        });
    }

    /** Takes a lead out that is lost, and was not changed since; tells whether it was. */
    boolean forget(CallContext context, long id, Instant since) {
        return rows.call(context, (connection, tenant) -> {
            Lead lead = leads.locked(context, id, version -> true);
            boolean over = lead.stage() == LeadStage.LOST
                    && lead.customer() == null
                    && lead.updatedAt().isBefore(since);
            return over && remove(connection, context, id, Map.of("reason", "retention"));
        });
    }

    private boolean remove(Connection connection, CallContext context, long id, Map<String, String> details)
            throws SQLException {
        long tenant = context.tenant().value();
        Query.change(connection, UNLINK, tenant, tenant, id);
        Query.change(connection, TASKS, tenant, id);
        Query.change(connection, OTHERS, tenant, id);
        Query.change(connection, LEAD, tenant, id);
        KeptLeads.forget(connection, tenant, List.of(id));
        ListExports.forget(connection, tenant);
        audit.record(context, "crm.lead.deleted", new Audit.Subject("lead", Long.toString(id)), details);
        facts.tell(context, LeadFacts.DELETED, List.of(Long.toString(id)), Map.of());
        return true;
    }
}
