package livery.crm.internal.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of some records with which something is done at once. */
class Outcomes {

    private final Map<Long, BulkResult> results = new TreeMap<>();

    /** @param before what is needed to take it back */
    final void done(long id, @Nullable Object before) {
        results.put(id, BulkResult.done(id, before));
    }

    final void skipped(long id, String reason) {
        results.put(id, BulkResult.skipped(id, reason));
    }

    /** Those that are not there are skipped. */
    final void withoutMissing(Collection<Long> ids, Set<Long> there, String reason) {
        for (long id : ids) {
            if (!there.contains(id)) {
                skipped(id, reason);
            }
        }
    }

    /** Whether it is noted what becomes of it. */
    final boolean has(long id) {
        return results.containsKey(id);
    }

    /** With which it is done. */
    final List<Long> done() {
        return results.values().stream()
                .filter(result -> result.outcome() == BulkResult.Outcome.DONE)
                .map(BulkResult::id)
                .toList();
    }

    /** By the ids. */
    final Collection<BulkResult> results() {
        return results.values();
    }
}
