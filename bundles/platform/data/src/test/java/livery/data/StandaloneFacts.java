package livery.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.facts.Facts;

/** Facts outside the platform, beside {@link Standalone}: what units of work that were committed told. */
public final class StandaloneFacts implements Facts {

    private final UnitOfWork units;
    private final List<Told> all = new CopyOnWriteArrayList<>();

    /** What was told. */
    public record Told(TenantId tenant, String type, Set<String> subjects, Map<String, ?> body) {}

    public StandaloneFacts(UnitOfWork units) {
        this.units = units;
    }

    @Override
    public void tell(CallContext context, String type, Collection<String> subjects, Map<String, ?> body) {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a fact has subjects");
        }
        Told told = new Told(context.tenant(), type, new TreeSet<>(subjects), Map.copyOf(body));
        units.run(context, () -> units.afterCommit(() -> all.add(told)));
    }

    /** Of one tenant, in the order of their commits. */
    public List<Told> of(CallContext context) {
        return all.stream()
                .filter(told -> told.tenant().equals(context.tenant()))
                .toList();
    }
}
