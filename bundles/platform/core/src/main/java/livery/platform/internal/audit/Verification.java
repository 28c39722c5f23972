package livery.platform.internal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.audit.AuditVerdict;
import livery.platform.audit.AuditVerdict.Break;
import livery.platform.audit.AuditVerdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its first link to its last, and compares it with what this node has kept outside the database. Others
 * may write, seal and trim meanwhile: what is judged is the chain as it ended when this began.
 */
final class Verification {

    private static final int LINKS_AT_ONCE = 1_000;
    /** The trimming of one night deletes batch after batch, each of which may come in between. */
    private static final int TRIES = 20;

    private final EntityStore store;
    private final UnitOfWork units;
    private final AuditSealer sealer;
    private final Chain chain;

    Verification(EntityStore store, UnitOfWork units, AuditSealer sealer) {
        this.store = store;
        this.units = units;
        this.sealer = sealer;
        this.chain = new Chain(store, units);
    }

    AuditVerdict verify(CallContext context) {
        for (int attempt = 1; ; attempt++) {
            // Before the ends are read, so that none of it can lie further on.
            Kept kept = new Kept(sealer.kept(context.tenant()), sealer.checkpoints(context.tenant()));
            Judged judged = units.call(context, () -> judge(context, kept));
            boolean holds = judged.verdict().broken() == null;
            if (holds || attempt == TRIES || !trimmedSince(context, judged.start())) {
                return judged.verdict();
            }
        }
    }

    private boolean trimmedSince(CallContext context, Link start) {
        return units.call(context, () -> chain.ends(context.tenant()).start().seq() > start.seq());
    }

    private record Judged(Link start, AuditVerdict verdict) {}

    /**
     * What this node knows of the chain.
     *
     * @param checkpoints where it has been so lately that nothing from there on can have been trimmed
     */
    private record Kept(Optional<Link> head, List<Link> checkpoints) {

        /** By their places, the hashes that the chain must have there. */
        Map<Long, String> hashes() {
            Map<Long, String> hashes = new HashMap<>();
            checkpoints.forEach(one -> hashes.put(one.seq(), one.hash()));
            head.ifPresent(one -> hashes.put(one.seq(), one.hash()));
            return hashes;
        }

        boolean allowsToBeginAfter(Link start) {
            return checkpoints.stream().noneMatch(one -> one.seq() <= start.seq());
        }
    }

    private Judged judge(CallContext context, Kept kept) {
        long unsealed = store.session()
                .createSelectionQuery("select count(*) from AuditRow where seq is null", Long.class)
                .getSingleResult();
        Chain.Ends ends = chain.ends(context.tenant());
        Walk walk = new Walk(context, ends, kept);
        Break broken = walk.toTheEnd();
        long entries = walk.last.seq() - ends.start().seq();
        return new Judged(ends.start(), new AuditVerdict(entries, unsealed, broken));
    }

    /** One reading of the chain. */
    private final class Walk {

        private final CallContext context;
        private final Chain.Ends ends;
        private final Kept kept;
        private final Map<Long, String> hashes;
        private Link last;
        private boolean startIsTold;

        Walk(CallContext context, Chain.Ends ends, Kept kept) {
            this.context = context;
            this.ends = ends;
            this.kept = kept;
            this.hashes = kept.hashes();
            this.last = ends.start();
            this.startIsTold = ends.start().equals(Link.START);
        }

        /** The first link that does not hold, or null. */
        @Nullable
        Break toTheEnd() {
            if (!isAsKept(last)) {
                return new Break(Reason.REPLACED, last.seq(), null);
            }
            for (List<AuditRow> some = next(); !some.isEmpty(); some = next()) {
                for (AuditRow row : some) {
                    Break broken = step(row);
                    if (broken != null) {
                        return broken;
                    }
                }
                store.session().clear();
            }
            boolean begun = (startIsTold || toldLately()) && kept.allowsToBeginAfter(ends.start());
            return begun ? end() : new Break(Reason.BEGINNING, ends.start().seq() + 1, null);
        }

        private List<AuditRow> next() {
            return store.session()
                    .createSelectionQuery(
                            "from AuditRow where seq > :seq and seq <= :head order by seq", AuditRow.class)
                    .setParameter("seq", last.seq())
                    .setParameter("head", ends.head().seq())
                    .setMaxResults(LINKS_AT_ONCE)
                    .getResultList();
        }

        private @Nullable Break step(AuditRow row) {
            Link next = last.next(context.tenant(), row);
            long found = row.seq() == null ? 0 : row.seq();
            if (found != next.seq()) {
                return new Break(Reason.MISSING, next.seq(), null);
            }
            byte[] hash = row.hash();
            if (hash == null || !next.equals(Link.of(found, hash))) {
                return new Break(Reason.ALTERED, found, row.id());
            }
            if (!isAsKept(next)) {
                return new Break(Reason.REPLACED, found, null);
            }
            last = next;
            startIsTold |= Trimming.tells(row, ends.start());
            return null;
        }

        private boolean isAsKept(Link link) {
            String hash = hashes.get(link.seq());
            return hash == null || hash.equals(link.hash());
        }

        /** An entry that tells of the trimming and is not sealed yet, or was so after this began. */
        private boolean toldLately() {
            return store.session()
                    .createSelectionQuery(
                            "from AuditRow where action = :action and (seq is null or seq > :head)", AuditRow.class)
                    .setParameter("action", Trimming.ACTION)
                    .setParameter("head", ends.head().seq())
                    .setMaxResults(LINKS_AT_ONCE)
                    .getResultStream()
                    .anyMatch(row -> Trimming.tells(row, ends.start()));
        }

        private @Nullable Break end() {
            long known = Math.max(ends.head().seq(), kept.head().map(Link::seq).orElse(0L));
            if (known > last.seq()) {
                return new Break(Reason.CUT, last.seq() + 1, null);
            }
            return last.equals(ends.head()) ? null : new Break(Reason.REPLACED, last.seq(), null);
        }
    }
}
