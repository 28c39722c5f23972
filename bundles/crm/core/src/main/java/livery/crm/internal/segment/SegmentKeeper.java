package livery.crm.internal.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import livery.criteria.Among;
import livery.criteria.Criteria;
import livery.crm.CustomerFacts;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.StoreNow;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Identifier;
import livery.platform.Tenants;
import livery.platform.facts.Fact;
import livery.platform.facts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps segments up to date: by facts those customers that they are about, and piece by piece all of them. */
@Component(service = SegmentKeeper.class)
public final class SegmentKeeper {

    private static final int PIECE = 5_000;
    private static final Set<String> GONE = Set.of(CustomerFacts.DELETED, CustomerFacts.ERASED);
    private static final String EVALUATED =
            "update crm_segment set evaluated_at = ? where tenant_id = ? and id = ? and version = ?";
    private static final String SIZES = "insert into crm_segment_size (tenant_id, segment_id, day, members)"
            + " select s.tenant_id, s.id, ?, s.members from crm_segment s where s.tenant_id = ? and s.removed_at is null"
            + " on duplicate key update members = values(members)";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Criteria criteria;
    private final Facts facts;
    private final Tenants tenants;
    private final ActiveSegments active;

    @Activate
    public SegmentKeeper(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Criteria criteria,
            @Reference Facts facts,
            @Reference Tenants tenants,
            @Reference LateJobs jobs) {
        this.store = store;
        this.units = units;
        this.criteria = criteria;
        this.facts = facts;
        this.tenants = tenants;
        this.active = new ActiveSegments(criteria, jobs);
    }

    /** The types of fact after which somebody may enter or leave. */
    Set<String> inputs() {
        return criteria.facts(CustomerCriteria.CUSTOMER);
    }

    /** Brings those whom a fact is about up to date, in those segments that hang on such facts. */
    void take(CallContext context, Fact fact) {
        Set<Long> subjects = new TreeSet<>();
        fact.subjects().forEach(subject -> Identifier.parse(subject).ifPresent(subjects::add));
        if (subjects.isEmpty()) {
            return;
        }
        in(context, connection -> {
            Membership membership = new Membership(connection, context, criteria, facts, Instant.now());
            membership.beside();
            if (GONE.contains(fact.type())) {
                membership.gone(subjects);
                return;
            }
            ChangedInputs changed = ChangedInputs.of(fact);
            List<ActiveSegments.Active> concerned = active.of(connection, context).stream()
                    .filter(segment -> segment.inputs().facts().contains(fact.type()))
                    .filter(segment -> changed.concern(segment.criterion()))
                    .toList();
            if (!concerned.isEmpty()) {
                membership.hold(subjects);
                Set<Long> standing = criteria.standing(context, CustomerCriteria.CUSTOMER, subjects);
                for (Set<Long> some : List.of(subjects, without(standing, subjects))) {
                    if (!some.isEmpty()) {
                        membership.customers(concerned, some);
                    }
                }
            }
        });
    }

    private static Set<Long> without(Set<Long> all, Collection<Long> others) {
        Set<Long> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /**
     * Goes through the next piece of all customers, in one unit of work.
     *
     * @param which segments are brought up to date
     * @param done what else belongs to the piece, with where it ends
     * @return where it ends, or nothing when there are no more
     */
    Optional<Long> piece(
            CallContext context,
            long after,
            Predicate<ActiveSegments.Active> which,
            java.util.function.LongConsumer done) {
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    Membership membership = new Membership(connection, context, criteria, facts, Instant.now());
                    membership.alone();
                    List<ActiveSegments.Active> some = active.of(connection, context).stream()
                            .filter(which)
                            .toList();
                    Optional<Among.Range> piece = some.isEmpty()
                            ? Optional.empty()
                            : criteria.piece(context, CustomerCriteria.CUSTOMER, after, PIECE);
                    // After the last customer there may be members who are none any more.
                    membership.piece(some, piece.orElse(new Among.Range(after, Long.MAX_VALUE)));
                    piece.ifPresent(range -> done.accept(range.through()));
                    if (piece.isEmpty()) {
                        for (ActiveSegments.Active segment : some) {
                            evaluated(connection, context, segment);
                        }
                    }
                    return piece.map(Among.Range::through);
                }));
    }

    private static void evaluated(Connection connection, CallContext context, ActiveSegments.Active segment)
            throws SQLException {
        Query.change(connection, EVALUATED, Instant.now(), context.tenant().value(), segment.id(), segment.version());
    }

    /** Keeps how many each segment has, as of today on the store's wall. */
    void keepSizes(CallContext context) {
        String today = StoreNow.of(tenants, context).today().toString();
        in(
                context,
                connection ->
                        Query.change(connection, SIZES, today, context.tenant().value()));
    }

    /** Statements inside a unit of work. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void in(CallContext context, Work work) {
        units.run(
                context,
                () -> store.jdbc(connection -> {
                    work.on(connection);
                    return context;
                }));
    }

    /** When the day's changes are looked for: after midnight on the store's wall. */
    static LocalTime daily() {
        return LocalTime.of(0, 10);
    }
}
