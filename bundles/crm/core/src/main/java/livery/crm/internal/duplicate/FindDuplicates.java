package livery.crm.internal.duplicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.internal.sql.Query;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks through all customers of a store, a batch at a time: also for those who were there before anybody looked, and for
 * what only dealings tell.
 */
@Component
public final class FindDuplicates implements JobKind {

    private static final int AT_ONCE = 500;
    private static final String NEXT = "select id from crm_customer where tenant_id = ? and id > ? order by id limit ?";

    private final EntityStore store;
    private final UnitOfWork units;

    @Activate
    public FindDuplicates(@Reference(target = "(livery.module=crm)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public String name() {
        return "crm.find-duplicates";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(Recurrence.every(Recurrence.Whose.STORES, Duration.ofDays(7)));
    }

    @Override
    public void run(CallContext context, JobRun run) {
        long looked = 0;
        List<Long> some = next(context, run.checkpoint());
        while (!some.isEmpty()) {
            List<Long> batch = some;
            looked += batch.size();
            long all = looked;
            units.run(context, () -> {
                store.jdbc(connection -> {
                    Duplicates.look(connection, context.tenant().value(), batch);
                    return batch;
                });
                run.save(Long.toString(batch.get(batch.size() - 1)), all, 0);
            });
            some = next(context, run.checkpoint());
        }
        run.log("crm.job.duplicates-looked", Map.of("count", looked));
    }

    private List<Long> next(CallContext context, @Nullable String after) {
        long from = after == null ? 0 : Long.parseLong(after);
        return units.call(
                context,
                () -> store.jdbc(connection -> Query.list(
                        connection,
                        NEXT,
                        row -> row.getLong(1),
                        context.tenant().value(),
                        from,
                        AT_ONCE)));
    }
}
