package livery.crm.internal.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import livery.crm.internal.lead.LeadStage;
import livery.crm.internal.lead.LeadsTogether;
import livery.crm.internal.lead.LeadsTogether.Held;
import livery.crm.internal.lead.LeadsTogether.Standing;
import livery.crm.internal.lead.SalesProcess;
import livery.crm.internal.task.TaskState;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Gives some leads to a member of staff, or ends them: they sleep, or are lost; and takes that back where it is still so. */
final class BulkLeadChanges {

    private final LeadsTogether leads;
    private final Bulk bulk;
    private final Outcomes outcomes = new Outcomes();

    BulkLeadChanges(CallContext context, Connection connection, Facts facts, SalesProcess process, Bulk bulk) {
        this.leads = new LeadsTogether(context, connection, facts, process);
        this.bulk = bulk;
    }

    Collection<BulkResult> apply(Collection<Long> ids) throws SQLException {
        Map<Long, Held> held = hold(ids);
        if (bulk.action() == BulkAction.ASSIGN_LEAD) {
            give(held);
        } else {
            end(held);
        }
        return outcomes.results();
    }

    /** @param kept who was at each, or where it was */
    Collection<BulkResult> undo(Map<Long, @Nullable String> kept) throws SQLException {
        Map<Long, Held> held = hold(kept.keySet());
        if (bulk.action() == BulkAction.ASSIGN_LEAD) {
            giveBack(held, kept);
        } else {
            resume(held, kept);
        }
        return outcomes.results();
    }

    private Map<Long, Held> hold(Collection<Long> ids) throws SQLException {
        Map<Long, Held> held = leads.hold(ids);
        outcomes.withoutMissing(ids, held.keySet(), "crm.lead.unknown");
        return held;
    }

    private void give(Map<Long, Held> held) throws SQLException {
        Map<Held, PersonId> to = new LinkedHashMap<>();
        held.forEach((id, lead) -> {
            if (lead.owner().equals(owner())) {
                outcomes.skipped(id, BulkResult.ALREADY);
            } else {
                to.put(lead, owner());
                outcomes.done(id, lead.owner());
            }
        });
        leads.give(to);
    }

    private void giveBack(Map<Long, Held> held, Map<Long, @Nullable String> kept) throws SQLException {
        Map<Held, PersonId> to = new LinkedHashMap<>();
        held.forEach((id, lead) -> {
            if (lead.owner().equals(owner())) {
                to.put(lead, new PersonId(Long.parseLong(Objects.requireNonNull(kept.get(id)))));
                outcomes.done(id, null);
            } else {
                outcomes.skipped(id, BulkResult.SINCE);
            }
        });
        leads.give(to);
    }

    private void end(Map<Long, Held> held) throws SQLException {
        Map<Held, Standing> to = new LinkedHashMap<>();
        held.forEach((id, lead) -> {
            if (lead.stage() == stage()) {
                outcomes.skipped(id, BulkResult.ALREADY);
            } else if (lead.stage() == LeadStage.WON || lead.stage() == LeadStage.LOST) {
                outcomes.skipped(id, BulkResult.CLOSED);
            } else {
                to.put(lead, new Standing(stage(), reason(lead.reason())));
            }
        });
        Map<Long, Map<Long, TaskState>> dropped = leads.end(to);
        to.keySet()
                .forEach(lead -> outcomes.done(
                        lead.id(),
                        new KeptLead(lead.stage(), lead.reason(), dropped.getOrDefault(lead.id(), Map.of()))
                                .written()));
    }

    private void resume(Map<Long, Held> held, Map<Long, @Nullable String> kept) throws SQLException {
        Map<Held, Standing> to = new LinkedHashMap<>();
        Map<Long, TaskState> dropped = new HashMap<>();
        held.forEach((id, lead) -> {
            KeptLead before = KeptLead.read(Objects.requireNonNull(kept.get(id)));
            boolean still = lead.stage() == stage() && Objects.equals(lead.reason(), reason(before.reason()));
            if (still) {
                to.put(lead, new Standing(before.stage(), before.reason()));
                dropped.putAll(before.tasks());
                outcomes.done(id, null);
            } else {
                outcomes.skipped(id, BulkResult.SINCE);
            }
        });
        leads.resume(to, dropped);
    }

    private LeadStage stage() {
        return bulk.action() == BulkAction.LOSE ? LeadStage.LOST : LeadStage.SLEEPING;
    }

    /** One that sleeps for no reason that is given keeps its own. */
    private @Nullable String reason(@Nullable String before) {
        String reason = bulk.detail().reason();
        return reason == null ? before : reason;
    }

    private PersonId owner() {
        return Objects.requireNonNull(bulk.detail().adviser());
    }
}
