package livery.criteria.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import livery.criteria.Criterion;
import livery.criteria.Function;
import livery.criteria.Inputs;
import livery.criteria.Population;
import livery.criteria.Value;
import livery.criteria.Window;
import livery.criteria.internal.clause.Clause;

/** Finds what a criterion hangs on. */
final class ClauseInputs {

    private final Set<String> facts;
    private boolean daily;

    private ClauseInputs(Population population) {
        this.facts = new HashSet<>(population.facts());
    }

    static Inputs of(Population population, Clause clause, Criterion criterion) {
        ClauseInputs inputs = new ClauseInputs(population);
        inputs.facts(clause);
        inputs.days(criterion);
        return new Inputs(inputs.facts, inputs.daily);
    }

    private void facts(Clause clause) {
        if (clause instanceof Clause.All all) {
            all.of().forEach(this::facts);
        } else if (clause instanceof Clause.Any any) {
            any.of().forEach(this::facts);
        } else if (clause instanceof Clause.Not not) {
            facts(not.of());
        } else if (clause instanceof Clause.Test test) {
            if (test.sheet() != null) {
                facts.addAll(test.sheet().facts());
            }
            daily |= test.field().changesDaily();
        } else if (clause instanceof Clause.Made made) {
            facts.addAll(made.collection().facts());
            daily |= made.collection().changesDaily();
            if (made.where() != null) {
                facts(made.where());
            }
            daily |= made.field() != null && made.field().changesDaily();
        }
    }

    /** What is said relative to today. */
    private void days(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            all.of().forEach(this::days);
        } else if (criterion instanceof Criterion.Any any) {
            any.of().forEach(this::days);
        } else if (criterion instanceof Criterion.Not not) {
            days(not.of());
        } else if (criterion instanceof Criterion.Comparison comparison) {
            relative(comparison.values());
        } else if (criterion instanceof Criterion.Aggregate aggregate) {
            relative(aggregate.values());
            daily |= aggregate.window() instanceof Window.Last;
            // Even whether there is one depends on the day, for one that lies ahead is none yet.
            daily |= aggregate.function() == Function.DAYS_SINCE;
            if (aggregate.where() != null) {
                days(aggregate.where());
            }
        }
    }

    private void relative(List<Value> values) {
        daily |= values.stream().anyMatch(Value.Ago.class::isInstance);
    }
}
