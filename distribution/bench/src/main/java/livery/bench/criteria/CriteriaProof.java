package livery.bench.criteria;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import livery.criteria.Among;
import livery.criteria.Axis;
import livery.criteria.Criteria;
import livery.criteria.Criterion;
import livery.criteria.CriterionReader;
import livery.criteria.Measure;
import livery.criteria.Operator;
import livery.criteria.Tally;
import livery.criteria.Value;
import livery.criteria.internal.CriteriaSources;
import livery.criteria.internal.MariaDbCriteria;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.ExternalCriteria;
import livery.crm.internal.criteria.VoiceCriteria;
import livery.crm.internal.criteria.WorkCriteria;
import livery.crm.internal.own.OwnCriteria;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.sql.CrmRows;
import livery.data.EntityStore;
import livery.data.StandaloneModules;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.Tenants;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Asks the product criteria made by chance about customers made by chance, and judges the same with a plain reading. What
 * differs is made as small as it can be before it is told.
 */
public final class CriteriaProof {

    private static final int CUSTOMERS = 110;
    private static final int MOST_STEPS = 400;
    private static final int MOST_PARTS = 10;
    private static final String CUSTOMER = CustomerCriteria.CUSTOMER;
    private static final List<String> DAYS = List.of("2024-02-29", "2025-03-31", "2025-11-02", "2026-01-01");

    private final EntityStore customers;
    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Function<String, CallContext> stores;

    /**
     * What was found.
     *
     * @param pairs of a criterion and a customer
     * @param fulfilled of those, so that one sees that it was no matter of course
     */
    public record Result(long pairs, long fulfilled, long criteria, Optional<String> fault) {}

    /**
     * A proof.
     *
     * @param customers the rows of customers
     * @param store those of criteria
     * @param stores makes a store in a time zone
     */
    public CriteriaProof(
            EntityStore customers,
            EntityStore store,
            UnitOfWork units,
            Tenants tenants,
            Function<String, CallContext> stores) {
        this.customers = customers;
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.stores = stores;
    }

    /** In how many ways one is asked: each also in those before it. */
    private enum Ways {
        ONE,
        ALL,
        COUNTED
    }

    /** A store on a day: the product's answers and the plain ones. */
    private record Side(
            CallContext context,
            Criteria criteria,
            List<Someone> standing,
            List<Someone> everybody,
            PlainReading reading,
            RandomGenerator<Criterion> generator) {

        Set<Long> plain(Criterion criterion) {
            return standing.stream()
                    .filter(someone -> reading.holds(criterion, someone))
                    .map(Someone::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** How the product answers otherwise, if it does. */
        Optional<String> differs(Criterion criterion, Ways ways) {
            Set<Long> expected = plain(criterion);
            Set<Long> found = criteria.match(
                            context, CUSTOMER, java.util.Map.of("", criterion), new Among.Range(0, Long.MAX_VALUE))
                    .getOrDefault("", Set.of());
            if (!found.equals(expected)) {
                return Optional.of("match: " + difference(expected, found));
            }
            if (ways == Ways.ONE) {
                return Optional.empty();
            }
            if (criteria.count(context, CUSTOMER, criterion) != expected.size()) {
                return Optional.of("count");
            }
            if (!criteria.page(context, CUSTOMER, criterion, null, 1_000).equals(List.copyOf(expected))) {
                return Optional.of("page");
            }
            List<Long> ids = standing.stream().map(Someone::id).toList();
            if (!criteria.matches(context, CUSTOMER, criterion, ids).equals(expected)) {
                return Optional.of("matches");
            }
            long one = ids.get(Math.floorMod(criterion.hashCode(), ids.size()));
            boolean explained = criteria.explain(context, CUSTOMER, criterion, one)
                    .orElseThrow()
                    .holds();
            if (explained != expected.contains(one)) {
                return Optional.of("explain of " + one);
            }
            if (!CriterionReader.read(criterion.tree(), "").equals(criterion)) {
                return Optional.of("JSON and back");
            }
            return ways == Ways.COUNTED ? counted(criterion, expected) : Optional.empty();
        }

        /** How the product counts those who fulfil it otherwise, and what they spent, if it does. */
        private Optional<String> counted(Criterion criterion, Set<Long> expected) {
            // What those have who are erased is added up as nobody's.
            List<Someone> those = everybody.stream()
                    .filter(someone -> reading.holds(criterion, someone))
                    .toList();
            Measure spent = new Measure("crm.dealings", livery.criteria.Function.SUM, "amount", null, null);
            Tally tally = criteria.tally(
                    context, CUSTOMER, criterion, new Axis.ByField("crm.sex", List.of()), spent, MOST_PARTS);
            for (Tally.Part part : tally.parts()) {
                List<Someone> of = those.stream()
                        .filter(someone -> Objects.equals(someone.fields().get("crm.sex"), part.value()))
                        .toList();
                if (part.count() != counted(of) || part.measured().compareTo(sum(of)) != 0) {
                    return Optional.of("tally of " + part);
                }
            }
            if (tally.all().count() != expected.size() || tally.all().measured().compareTo(sum(those)) != 0) {
                return Optional.of("tally of all");
            }
            Criterion known = new Criterion.Comparison("crm.birth-date", Operator.KNOWN, List.of());
            Axis classes = new Axis.ByClasses(List.of(known, new Criterion.Not(known)));
            List<Tally.Part> parts = criteria.tally(context, CUSTOMER, criterion, classes, spent, 1)
                    .parts();
            List<Someone> born = those.stream()
                    .filter(someone -> someone.fields().containsKey("crm.birth-date"))
                    .toList();
            if (parts.get(0).count() != counted(born)
                    || parts.get(1).count() != expected.size() - counted(born)
                    || parts.get(0).measured().compareTo(sum(born)) != 0) {
                return Optional.of("classes");
            }
            List<Someone> order = those.stream()
                    .sorted(Comparator.comparing((Someone someone) -> sum(List.of(someone)))
                            .reversed()
                            .thenComparing(Someone::id))
                    .toList();
            List<Long> ranked = criteria.ranked(context, CUSTOMER, criterion, spent, 7).items().stream()
                    .map(Tally.Ranked::id)
                    .toList();
            if (!ranked.equals(order.stream()
                    .filter(someone -> !someone.erased())
                    .limit(7)
                    .map(Someone::id)
                    .toList())) {
                return Optional.of("ranked: " + ranked);
            }
            List<Someone> best = order.stream()
                    .filter(someone ->
                            !someone.erased() || sum(List.of(someone)).signum() != 0)
                    .limit(7)
                    .toList();
            Tally.Top top = criteria.top(context, CUSTOMER, criterion, spent, 7);
            return top.count() == best.size() && top.measured().compareTo(sum(best)) == 0
                    ? Optional.empty()
                    : Optional.of("top: " + top);
        }

        private static long counted(List<Someone> of) {
            return of.stream().filter(someone -> !someone.erased()).count();
        }

        private BigDecimal sum(List<Someone> of) {
            return of.stream()
                    .flatMap(someone -> someone.items().getOrDefault("crm.dealings", List.of()).stream())
                    .map(item -> item.fields().get("amount"))
                    .filter(amount -> amount instanceof Value.Amount in
                            && reading.currency().equals(in.currency()))
                    .map(amount -> ((Value.Amount) amount).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static String difference(Set<Long> expected, Set<Long> found) {
            Set<Long> missing = new TreeSet<>(expected);
            missing.removeAll(found);
            Set<Long> wrong = new TreeSet<>(found);
            wrong.removeAll(expected);
            return "missing " + missing + ", wrong " + wrong;
        }
    }

    /** Until so many pairs were judged alike, or one was not. */
    public Result call(Connection connection, long wanted, long seed) throws SQLException {
        AtomicReference<Result> result = new AtomicReference<>();
        JqwikSession.run(() -> {
            List<Side> sides = new ArrayList<>();
            for (String day : DAYS) {
                for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
                    sides.add(side(connection, LocalDate.parse(day), zone, seed + sides.size()));
                }
            }
            result.set(ask(sides, wanted, new Random(seed)));
        });
        return Objects.requireNonNull(result.get());
    }

    private Side side(Connection connection, LocalDate today, String zone, long seed) throws SQLException {
        CallContext context = stores.apply(zone);
        Tenant tenant = tenants.find(context.tenant()).orElseThrow();
        ZoneId place = tenant.timeZone();
        World world = new World(context.tenant().value(), today, place, seed);
        world.addFields(connection);
        world.fill(connection, CUSTOMERS);
        CriteriaSources sources = new CriteriaSources(new StandaloneModules());
        sources.add(new CustomerCriteria());
        sources.add(new OwnCriteria(new OwnFields(new CrmRows(customers, units))));
        sources.add(new WorkCriteria());
        sources.add(new ExternalCriteria());
        sources.add(new VoiceCriteria());
        InstantSource clock = InstantSource.fixed(
                today.atTime(LocalTime.of(23, 30)).atZone(place).toInstant());
        Criteria criteria = new MariaDbCriteria(store, units, tenants, sources, clock);
        List<Someone> everybody = world.standing();
        return new Side(
                context,
                criteria,
                everybody.stream().filter(someone -> !someone.erased()).toList(),
                everybody,
                new PlainReading(today, place, tenant.currency()),
                new RandomCriteria(criteria.catalogue(context, CUSTOMER), today)
                        .criteria()
                        .generator(1_000));
    }

    private static Result ask(List<Side> sides, long wanted, Random random) {
        long pairs = 0;
        long fulfilled = 0;
        long criteria = 0;
        while (pairs < wanted) {
            Side side = sides.get((int) (criteria % sides.size()));
            Shrinkable<Criterion> next = side.generator().next(random);
            Ways ways = criteria % 16 == 0 ? Ways.COUNTED : criteria % 4 == 0 ? Ways.ALL : Ways.ONE;
            criteria++;
            Optional<String> differs = differs(side, next.value(), ways);
            if (differs.isPresent()) {
                return new Result(pairs, fulfilled, criteria, Optional.of(smallest(side, next)));
            }
            pairs += side.standing().size();
            fulfilled += side.plain(next.value()).size();
        }
        return new Result(pairs, fulfilled, criteria, Optional.empty());
    }

    private static Optional<String> differs(Side side, Criterion criterion, Ways ways) {
        try {
            return side.differs(criterion, ways);
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static String smallest(Side side, Shrinkable<Criterion> first) {
        Shrinkable<Criterion> best = first;
        int steps = 0;
        boolean smaller = true;
        while (smaller && steps < MOST_STEPS) {
            smaller = false;
            for (Shrinkable<Criterion> next : (Iterable<Shrinkable<Criterion>>) best.shrink()::iterator) {
                if (++steps >= MOST_STEPS) {
                    break;
                }
                if (differs(side, next.value(), Ways.COUNTED).isPresent()) {
                    best = next;
                    smaller = true;
                    break;
                }
            }
        }
        return best.value().tree() + " on " + side.reading().today() + " in "
                + side.context().tenant() + ": "
                + differs(side, best.value(), Ways.COUNTED).orElse("?");
    }
}
