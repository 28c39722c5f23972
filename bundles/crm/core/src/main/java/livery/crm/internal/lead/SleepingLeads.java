package livery.crm.internal.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.WorkSettings;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.facts.Facts;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts leads to sleep with whom nobody has been in touch for as many days as a setting says. */
@Component
public final class SleepingLeads implements JobKind {

    private static final int AT_ONCE = 500;
    private static final String HOLD = LeadsTogether.SELECT + " and open = 1 and contacted_at < ?"
            + " order by contacted_at limit " + AT_ONCE + " for update";

    private final CrmRows rows;
    private final Settings settings;
    private final Audit audit;
    private final Facts facts;
    private final SalesProcess process;

    @Activate
    public SleepingLeads(
            @Reference CrmRows rows,
            @Reference Settings settings,
            @Reference Audit audit,
            @Reference Facts facts,
            @Reference SalesProcess process) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.facts = facts;
        this.process = process;
    }

    @Override
    public String name() {
        return "crm.sleeping-leads";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(2, 30)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        Instant before = Instant.now().minus(Duration.ofDays(settings.value(context, WorkSettings.SLEEP_AFTER)));
        long slept = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = rows.call(context, (connection, tenant) -> {
                Map<LeadsTogether.Held, LeadsTogether.Standing> asleep = new LinkedHashMap<>();
                for (LeadsTogether.Held lead : Query.list(connection, HOLD, LeadsTogether.Held::read, tenant, before)) {
                    asleep.put(lead, new LeadsTogether.Standing(LeadStage.SLEEPING, lead.reason()));
                }
                if (!asleep.isEmpty()) {
                    new LeadsTogether(context, connection, facts, process).end(asleep);
                    audit.record(
                            context,
                            "crm.leads.slept",
                            new Audit.Subject("store", context.tenant().toString()),
                            Map.of("leads", asleep.size()));
                }
                return asleep.size();
            });
            slept += some;
            run.progress(slept, 0);
        }
        run.log("crm.job.leads-slept", Map.of("count", slept));
    }
}
