package livery.criteria.internal;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.Among;
import livery.criteria.Catalogue;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.Estimate;
import livery.criteria.Explanation;
import livery.criteria.Inputs;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Clauses;
import livery.criteria.internal.clause.StoreDay;
import livery.criteria.internal.sql.Question;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Criteria asked of MariaDB. */
@Component
public final class MariaDbCriteria implements Criteria {

    /** How many of the population are looked through for a page at first, and at most. */
    private static final int SMALLEST_PIECE = 2_000;

    private static final int LARGEST_PIECE = 128_000;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final CriteriaSources sources;
    private final InstantSource clock;

    @Activate
    public MariaDbCriteria(
            @Reference(target = "(livery.module=criteria)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference CriteriaSources sources) {
        this(store, units, tenants, sources, InstantSource.system());
    }

    public MariaDbCriteria(
            EntityStore store, UnitOfWork units, Tenants tenants, CriteriaSources sources, InstantSource clock) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Catalogue catalogue(CallContext context, String population) {
        return sources.catalogue(context, population);
    }

    @Override
    public List<FieldFault> check(CallContext context, String population, Criterion criterion) {
        return Clauses.faults(sources.catalogue(context, population), day(context), criterion);
    }

    @Override
    public Inputs inputs(CallContext context, String population, Criterion criterion) {
        Catalogue catalogue = sources.catalogue(context, population);
        return ClauseInputs.of(catalogue.population(), Clauses.of(catalogue, day(context), criterion), criterion);
    }

    @Override
    public long count(CallContext context, String population, Criterion criterion) {
        return ask(
                context,
                population,
                (question, catalogue, day) -> question.count(Clauses.of(catalogue, day, criterion)));
    }

    @Override
    public List<Long> page(
            CallContext context, String population, Criterion criterion, @Nullable Long after, int limit) {
        return ask(context, population, (question, catalogue, day) -> {
            Map<String, Clause> clause = Map.of("", Clauses.of(catalogue, day, criterion));
            List<Long> found = new ArrayList<>();
            long from = after == null ? 0 : after;
            int size = SMALLEST_PIECE;
            Optional<Long> end = question.pieceEnd(from, size);
            while (end.isPresent() && found.size() < limit) {
                found.addAll(
                        question.match(clause, new Among.Range(from, end.get())).getOrDefault("", Set.of()));
                from = end.get();
                size = Math.min(LARGEST_PIECE, 2 * size);
                end = question.pieceEnd(from, size);
            }
            return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
    }

    @Override
    public <K> Map<K, Set<Long>> match(
            CallContext context, String population, Map<K, Criterion> criteria, Among among) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        return ask(context, population, (question, catalogue, day) -> {
            Map<K, Clause> clauses = new HashMap<>();
            criteria.forEach((key, criterion) -> clauses.put(key, Clauses.of(catalogue, day, criterion)));
            return question.match(clauses, among);
        });
    }

    @Override
    public Optional<Among.Range> piece(CallContext context, String population, long after, int size) {
        return ask(
                context,
                population,
                (question, catalogue, day) ->
                        question.pieceEnd(after, size).map(through -> new Among.Range(after, through)));
    }

    @Override
    public Set<Long> standing(CallContext context, String population, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : ask(context, population, (question, catalogue, day) -> question.standing(new TreeSet<>(ids)));
    }

    @Override
    public Optional<Explanation> explain(CallContext context, String population, Criterion criterion, long id) {
        return ask(context, population, (question, catalogue, day) -> {
            Clause clause = Clauses.of(catalogue, day, criterion);
            Optional<Long> standing =
                    question.standing(new HashSet<>(Set.of(id))).stream().findFirst();
            return standing.isEmpty() ? Optional.empty() : question.explain(clause, standing.get());
        });
    }

    @Override
    public Estimate estimate(CallContext context, String population, Criterion criterion) {
        return ask(
                context,
                population,
                (question, catalogue, day) -> Estimate.of(question.rows(Clauses.of(catalogue, day, criterion))));
    }

    /** What is asked within a unit of work. */
    @FunctionalInterface
    private interface Asked<T> {
        T of(Question question, Catalogue catalogue, StoreDay day) throws SQLException;
    }

    private <T> T ask(CallContext context, String population, Asked<T> asked) {
        Catalogue catalogue = sources.catalogue(context, population);
        StoreDay day = day(context);
        return units.call(
                context,
                () -> store.jdbc(connection -> asked.of(
                        new Question(connection, context.tenant().value(), catalogue.population(), day),
                        catalogue,
                        day)));
    }

    private StoreDay day(CallContext context) {
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        return new StoreDay(
                LocalDate.ofInstant(clock.instant(), tenant.timeZone()), tenant.timeZone(), tenant.currency());
    }
}
