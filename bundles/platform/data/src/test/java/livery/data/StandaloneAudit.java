package livery.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.audit.Audit;

/** The audit outside the platform, beside {@link Standalone}: what units of work that were committed recorded. */
public final class StandaloneAudit implements Audit {

    private final UnitOfWork units;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** What was recorded. */
    public record Entry(TenantId tenant, String action, Subject subject, Map<String, ?> details) {}

    public StandaloneAudit(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public void record(CallContext context, String action, Subject subject, Map<String, ?> details) {
        Entry entry = new Entry(context.tenant(), action, subject, Map.copyOf(details));
        units.run(context, () -> units.afterCommit(() -> entries.add(entry)));
    }

    /** Of one tenant, in the order of their commits. */
    public List<Entry> of(CallContext context) {
        return entries.stream()
                .filter(entry -> entry.tenant().equals(context.tenant()))
                .toList();
    }
}
