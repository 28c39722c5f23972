package livery.criteria.internal;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import livery.criteria.Catalogue;
import livery.criteria.Criterion;
import livery.criteria.Measure;
import livery.criteria.internal.clause.Clause;
import livery.criteria.internal.clause.Clauses;
import livery.criteria.internal.clause.Measured;
import livery.criteria.internal.clause.StoreDay;
import livery.criteria.internal.sql.Counting;
import livery.criteria.internal.sql.Question;
import livery.criteria.internal.sql.Shares;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenant;
import livery.platform.Tenants;

/**
 * Asks and counts in a unit of work of the caller's store, with what its criteria can speak of and by the day it is there; what
 * has to be read to know these is read in it too.
 */
final class StoreQuestions {

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final CriteriaSources sources;
    private final InstantSource clock;
    private final Shares shares = new Shares();

    StoreQuestions(EntityStore store, UnitOfWork units, Tenants tenants, CriteriaSources sources, InstantSource clock) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.sources = sources;
        this.clock = clock;
    }

    /** What is counted within a unit of work. */
    @FunctionalInterface
    interface Counted<T> {
        T of(Counting counting, Measured measured, Clause clause, Clause.Made measure) throws SQLException;
    }

    <T> T count(CallContext context, String population, Criterion criterion, Measure measure, Counted<T> counted) {
        // Before the unit of work: a tenant is read with a connection of its own, and nobody may hold one and wait for
        // another.
        StoreDay day = day(context);
        return units.call(context, () -> {
            Catalogue catalogue = sources.catalogue(context, population);
            Measured measured = new Measured(catalogue, day);
            Clause clause = Clauses.of(catalogue, day, criterion);
            Clause.Made made = measured.of(measure);
            return store.jdbc(connection -> counted.of(
                    new Counting(connection, context.tenant().value(), catalogue.population(), day),
                    measured,
                    clause,
                    made));
        });
    }

    /** What is asked within a unit of work. */
    @FunctionalInterface
    interface Asked<T> {
        T of(Question question, Catalogue catalogue, StoreDay day) throws SQLException;
    }

    <T> T ask(CallContext context, String population, Asked<T> asked) {
        // Before the unit of work: a tenant is read with a connection of its own, and nobody may hold one and wait for
        // another.
        StoreDay day = day(context);
        return units.call(context, () -> {
            Catalogue catalogue = sources.catalogue(context, population);
            return store.jdbc(connection -> asked.of(
                    new Question(connection, context.tenant().value(), catalogue.population(), day, shares),
                    catalogue,
                    day));
        });
    }

    /** The day that it is in the store. */
    StoreDay day(CallContext context) {
        Tenant tenant = tenants.find(context.tenant()).orElseThrow(() -> Fault.notFound("platform.tenant.unknown"));
        return new StoreDay(
                LocalDate.ofInstant(clock.instant(), tenant.timeZone()), tenant.timeZone(), tenant.currency());
    }
}
