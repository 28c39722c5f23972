package livery.criteria.internal;

import java.time.InstantSource;
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
import livery.criteria.internal.clause.StoreDay;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.Tenants;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Criteria asked of MariaDB. */
@Component
public final class MariaDbCriteria implements Criteria {

    /** How many of the population are looked through for a page at first and then, before all the others at once. */
    private static final List<Integer> PIECES = List.of(2_000, 16_000);

    private final CriteriaSources sources;
    private final StoreQuestions questions;

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
        this.sources = sources;
        this.questions = new StoreQuestions(store, units, tenants, sources, clock);
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
        return Clauses.faults(sources.catalogue(context, population), questions.day(context), criterion);
    }

    @Override
    public <K> Map<K, Judgement> judge(CallContext context, String population, Map<K, Criterion> criteria) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        Catalogue catalogue = sources.catalogue(context, population);
        StoreDay day = questions.day(context);
        Map<K, Judgement> judged = new HashMap<>();
        criteria.forEach((key, criterion) -> {
            List<FieldFault> faults = Clauses.faults(catalogue, day, criterion);
            judged.put(key, new Judgement(faults, faults.isEmpty() ? inputs(catalogue, day, criterion) : null));
        });
        return judged;
    }

    @Override
    public Inputs inputs(CallContext context, String population, Criterion criterion) {
        return inputs(sources.catalogue(context, population), questions.day(context), criterion);
    }

    private static Inputs inputs(Catalogue catalogue, StoreDay day, Criterion criterion) {
        return ClauseInputs.of(catalogue.population(), Clauses.of(catalogue, day, criterion), criterion);
    }

    @Override
    public long count(CallContext context, String population, Criterion criterion) {
        return questions.ask(
                context,
                population,
                (question, catalogue, day) -> question.count(Clauses.of(catalogue, day, criterion)));
    }

    @Override
    public List<Long> page(
            CallContext context, String population, Criterion criterion, @Nullable Long after, int limit) {
        return questions.ask(context, population, (question, catalogue, day) -> {
            Clause clause = Clauses.of(catalogue, day, criterion);
            List<Long> found = new ArrayList<>();
            long from = after == null ? 0 : after;
            for (int size : PIECES) {
                Optional<Long> end = question.pieceEnd(from, size);
                if (end.isEmpty()) {
                    return List.copyOf(found);
                }
                found.addAll(question.match(Map.of("", clause), new Among.Range(from, end.get()))
                        .getOrDefault("", Set.of()));
                if (found.size() >= limit) {
                    return List.copyOf(found.subList(0, limit));
                }
                from = end.get();
            }
            found.addAll(question.next(clause, from, limit - found.size()));
            return List.copyOf(found);
        });
    }

    @Override
    public IdSelect select(CallContext context, String population, Criterion criterion, @Nullable IdSelect among) {
        return questions.ask(
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
        return questions.ask(context, population, (question, catalogue, day) -> {
            Map<K, Clause> clauses = new HashMap<>();
            criteria.forEach((key, criterion) -> clauses.put(key, Clauses.of(catalogue, day, criterion)));
            return question.match(clauses, among);
        });
    }

    @Override
    public Optional<Among.Range> piece(CallContext context, String population, long after, int size) {
        return questions.ask(
                context,
                population,
                (question, catalogue, day) ->
                        question.pieceEnd(after, size).map(through -> new Among.Range(after, through)));
    }

    @Override
    public Set<Long> standing(CallContext context, String population, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : questions.ask(
                        context, population, (question, catalogue, day) -> question.standing(new TreeSet<>(ids)));
    }

    @Override
    public Optional<Explanation> explain(CallContext context, String population, Criterion criterion, long id) {
        return questions.ask(context, population, (question, catalogue, day) -> {
            Clause clause = Clauses.of(catalogue, day, criterion);
            Optional<Long> standing =
                    question.standing(new HashSet<>(Set.of(id))).stream().findFirst();
            return standing.isEmpty() ? Optional.empty() : question.explain(clause, standing.get());
        });
    }

    @Override
    public Estimate estimate(CallContext context, String population, Criterion criterion) {
        return questions.ask(
                context,
                population,
                (question, catalogue, day) -> Estimate.of(question.rows(Clauses.of(catalogue, day, criterion))));
    }

    @Override
    public Tally tally(
            CallContext context, String population, Criterion criterion, Axis axis, Measure measure, int most) {
        return questions.count(
                context,
                population,
                criterion,
                measure,
                (counting, measured, clause, made) -> new Tallies(counting, measured, clause).tally(axis, made, most));
    }

    @Override
    public Tally.Ranking ranked(
            CallContext context, String population, Criterion criterion, Measure measure, int most) {
        return questions.count(
                context,
                population,
                criterion,
                measure,
                (counting, measured, clause, made) ->
                        new Tally.Ranking(counting.ranked(clause, made, most), made.currency()));
    }

    @Override
    public Tally.Top top(CallContext context, String population, Criterion criterion, Measure measure, long count) {
        return questions.count(
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
        return questions.count(
                context,
                population,
                criterion,
                measures.get(0),
                (counting, measured, clause, first) ->
                        new Tallies(counting, measured, clause).grid(axis, first, measures, most));
    }
}
