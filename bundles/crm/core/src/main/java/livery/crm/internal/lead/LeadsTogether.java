package livery.crm.internal.lead;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.internal.sql.Batch;
import livery.crm.internal.sql.Columns;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.task.TaskState;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Leads that are changed together, inside the unit of work around: nobody else changes them meanwhile, the process of selling
 * follows, and all are told of. How many they are makes no more statements.
 */
public final class LeadsTogether {

    /** What can be read as {@link Held}. */
    static final String SELECT = "select id, stage, reason, owner_id, customer_id from crm_lead where tenant_id = ?";

    private static final ListQuery HOLD = new ListQuery(SELECT + " and id in (??) order by id for update");
    private static final String CHANGED = "updated_at = ?, version = version + 1 where tenant_id = ? and id = ?";
    private static final String GIVE = "update crm_lead set owner_id = ?, " + CHANGED;
    private static final String MOVE = "update crm_lead set stage = ?, open = ?, reason = ?, " + CHANGED;

    private final CallContext context;
    private final Connection connection;
    private final long tenant;
    private final LeadsTold told;
    private final SalesProcess process;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** A lead that is held, as far as it can be changed with others. */
    public record Held(
            long id,
            LeadStage stage,
            @Nullable String reason,
            PersonId owner,
            @Nullable Long customer) {

        static Held read(ResultSet row) throws SQLException {
            return new Held(
                    row.getLong("id"),
                    LeadStage.valueOf(row.getString("stage")),
                    Columns.text(row, "reason"),
                    new PersonId(row.getLong("owner_id")),
                    Columns.number(row, "customer_id"));
        }
    }

    /** Where a lead is, and why. */
    public record Standing(LeadStage stage, @Nullable String reason) {}

    public LeadsTogether(CallContext context, Connection connection, Facts facts, SalesProcess process) {
        this.context = context;
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.told = new LeadsTold(context, facts);
        this.process = process;
    }

    /** Holds those of these ids that there are. */
    public Map<Long, Held> hold(Collection<Long> ids) throws SQLException {
        return HOLD.by(connection, ids, Held::read, Held::id, tenant);
    }

    /** Gives each to a member of staff, with what its stage asked for. */
    public void give(Map<Held, PersonId> to) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        Map<Long, PersonId> owners = new HashMap<>();
        to.forEach((lead, owner) -> {
            owners.put(lead.id(), owner);
            changes.add(new @Nullable Object[] {owner.value(), now, tenant, lead.id()});
        });
        Batch.run(connection, GIVE, changes);
        process.given(context, owners);
        tell(to.keySet(), List.of("owner"), null);
    }

    /**
     * Ends each: it sleeps, or is lost.
     *
     * @return the tasks that were dropped with them, and in which state they had been, by the lead
     */
    public Map<Long, Map<Long, TaskState>> end(Map<Held, Standing> to) throws SQLException {
        move(to);
        return process.ended(context, to.keySet().stream().map(Held::id).toList());
    }

    /**
     * Has each go on where it had been.
     *
     * @param dropped the tasks that were dropped with them, and in which state they had been
     */
    public void resume(Map<Held, Standing> to, Map<Long, TaskState> dropped) throws SQLException {
        move(to);
        process.resumed(context, dropped);
    }

    private void move(Map<Held, Standing> to) throws SQLException {
        List<@Nullable Object[]> changes = new ArrayList<>();
        Map<LeadStage, List<Held>> moved = new EnumMap<>(LeadStage.class);
        to.forEach((lead, standing) -> {
            LeadStage stage = standing.stage();
            changes.add(new @Nullable Object[] {
                stage.name(), stage.open() ? 1 : 0, standing.reason(), now, tenant, lead.id()
            });
            moved.computeIfAbsent(stage, one -> new ArrayList<>()).add(lead);
        });
        Batch.run(connection, MOVE, changes);
        moved.forEach((stage, leads) -> tell(leads, List.of("stage", "reason"), stage));
    }

    private void tell(Collection<Held> leads, List<String> fields, @Nullable LeadStage stage) {
        List<@Nullable Long> customers = new ArrayList<>();
        leads.forEach(lead -> customers.add(lead.customer()));
        told.changed(leads.stream().map(Held::id).toList(), customers, fields, stage);
    }
}
