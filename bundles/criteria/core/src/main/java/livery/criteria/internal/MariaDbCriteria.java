package livery.criteria.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livery.criteria.Among;
import livery.criteria.Axis;
import livery.criteria.Catalogue;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.Estimate;
import livery.criteria.Explanation;
import livery.criteria.Grid;
import livery.criteria.IdSelect;
import livery.criteria.Inputs;
import livery.criteria.Judgement;
import livery.criteria.Measure;
import livery.criteria.Tally;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Clauses;
import livery.criteria.internal.clause.Measured;
import livery.criteria.internal.clause.StoreDay;
import livery.criteria.internal.sql.Counting;
import livery.criteria.internal.sql.Question;
import livery.criteria.internal.sql.Sizes;
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
    private final Sizes sizes = new Sizes();

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
    public Set<String> facts(String population) {
        return sources.facts(population);
    }

    @Override
    public List<FieldFault> check(CallContext context, String population, Criterion criterion) {
        return Clauses.faults(sources.catalogue(context, population), day(context), criterion);
    }

    @Override
    public <K> Map<K, Judgement> judge(CallContext context, String population, Map<K, Criterion> criteria) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        Catalogue catalogue = sources.catalogue(context, population);
        StoreDay day = day(context);
        Map<K, Judgement> judged = new HashMap<>();
        criteria.forEach((key, criterion) -> {
            List<FieldFault> faults = Clauses.faults(catalogue, day, criterion);
            judged.put(key, new Judgement(faults, faults.isEmpty() ? inputs(catalogue, day, criterion) : null));
        });
        return judged;
    }

    @Override
    public Inputs inputs(CallContext context, String population, Criterion criterion) {
        return inputs(sources.catalogue(context, population), day(context), criterion);
    }

    private static Inputs inputs(Catalogue catalogue, StoreDay day, Criterion criterion) {
        return ClauseInputs.of(catalogue.population(), Clauses.of(catalogue, day, criterion), criterion);
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
    public IdSelect select(CallContext context, String population, Criterion criterion, @Nullable IdSelect among) {
        return ask(
                context,
                population,
                (question, catalogue, day) -> question.select(Clauses.of(catalogue, day, criterion), among));
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

    @Override
    public Tally tally(
            CallContext context, String population, Criterion criterion, Axis axis, Measure measure, int most) {
        return count(context, population, criterion, measure, (counting, measured, clause, made) -> {
            if (axis instanceof Axis.ByItem) {
                throw Fault.invalid(new FieldFault("axis/field", "criteria.axis.unfit"));
            }
            boolean bySize =
                    axis instanceof Axis.ByField byField && byField.bounds().isEmpty();
            List<Tally.Part> parts;
            if (axis instanceof Axis.ByField byField) {
                Clause.Test field = measured.of(byField);
                List<BigDecimal> bounds = measured.stored(field.field(), byField.bounds());
                int all = bySize ? most + 1 : Axis.MOST + 2;
                parts = new ArrayList<>(counting.byField(clause, field, bounds, made, all));
            } else {
                parts = counting.byClasses(clause, measured.of((Axis.ByClasses) axis), made);
            }
            if (!bySize && axis instanceof Axis.ByField) {
                parts.sort(Comparator.comparingInt(
                        part -> part.value() == null ? Integer.MAX_VALUE : Integer.parseInt(part.value())));
            }
            boolean more = bySize && parts.size() > most;
            return new Tally(counting.all(clause, made), more ? parts.subList(0, most) : parts, more, made.currency());
        });
    }

    @Override
    public Tally.Ranking ranked(
            CallContext context, String population, Criterion criterion, Measure measure, int most) {
        return count(
                context,
                population,
                criterion,
                measure,
                (counting, measured, clause, made) ->
                        new Tally.Ranking(counting.ranked(clause, made, most), made.currency()));
    }

    @Override
    public Tally.Top top(CallContext context, String population, Criterion criterion, Measure measure, long count) {
        return count(
                context,
                population,
                criterion,
                measure,
                (counting, measured, clause, made) -> counting.top(clause, made, Math.max(0, count)));
    }

    @Override
    public Grid grid(
            CallContext context,
            String population,
            Criterion criterion,
            @Nullable Axis axis,
            List<Measure> measures,
            int most) {
        if (measures.isEmpty() || measures.size() > Grid.MOST_MEASURES) {
            throw new IllegalArgumentException("1 to " + Grid.MOST_MEASURES + " measures");
        }
        return count(context, population, criterion, measures.get(0), (counting, measured, clause, first) -> {
            List<Clause.Made> made = measures.stream().map(measured::of).toList();
            List<Grid.Row> rows = new ArrayList<>();
            List<BigDecimal> bounds = List.of();
            if (axis instanceof Axis.ByField byField) {
                Clause.Test field = measured.of(byField);
                bounds = measured.stored(field.field(), byField.bounds());
                rows.addAll(counting.grid(clause, field, bounds, made, parts(bounds, most)));
            } else if (axis instanceof Axis.ByItem byItem) {
                Clause.Test field = measured.of(byItem, first);
                bounds = measured.stored(field.field(), byItem.bounds());
                Clause.Made counted = measured.counted(byItem, first);
                rows.addAll(counting.byItem(clause, field, bounds, counted, made, parts(bounds, most)));
            } else if (axis instanceof Axis.ByClasses byClasses) {
                rows.addAll(counting.grid(clause, measured.of(byClasses), made));
            }
            boolean more = bounds.isEmpty() && !(axis instanceof Axis.ByClasses) && rows.size() > most;
            if (more) {
                rows.remove(most);
            } else if (!bounds.isEmpty()) {
                rows.sort(Comparator.comparingInt(
                        row -> row.value() == null ? Integer.MAX_VALUE : Integer.parseInt(row.value())));
            }
            Grid.Row all = counting.grid(clause, null, List.of(), made, 1).stream()
                    .findFirst()
                    .orElseGet(() -> Counting.nobody(null, made));
            return new Grid(all, rows, more, first.currency());
        });
    }

    /** One more than is shown, where there may be any number. */
    private static int parts(List<BigDecimal> bounds, int most) {
        return bounds.isEmpty() ? most + 1 : Axis.MOST + 2;
    }

    /** What is counted within a unit of work. */
    @FunctionalInterface
    private interface Counted<T> {
        T of(Counting counting, Measured measured, Clause clause, Clause.Made measure) throws SQLException;
    }

    private <T> T count(
            CallContext context, String population, Criterion criterion, Measure measure, Counted<T> counted) {
        Catalogue catalogue = sources.catalogue(context, population);
        StoreDay day = day(context);
        Measured measured = new Measured(catalogue, day);
        Clause clause = Clauses.of(catalogue, day, criterion);
        Clause.Made made = measured.of(measure);
        return units.call(
                context,
                () -> store.jdbc(connection -> counted.of(
                        new Counting(connection, context.tenant().value(), catalogue.population(), day),
                        measured,
                        clause,
                        made)));
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
                        new Question(connection, context.tenant().value(), catalogue.population(), day, sizes),
                        catalogue,
                        day)));
    }

    private StoreDay day(CallContext context) {
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        return new StoreDay(
                LocalDate.ofInstant(clock.instant(), tenant.timeZone()), tenant.timeZone(), tenant.currency());
    }
}
