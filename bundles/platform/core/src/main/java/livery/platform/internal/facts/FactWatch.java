package livery.platform.internal.facts;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.Fault;
import livery.platform.health.HealthCheck;
import livery.platform.health.HealthPart;
import livery.platform.internal.facts.FactLag.Behind;
import livery.platform.internal.facts.FactLag.Place;
import livery.platform.metrics.ByTenant;
import livery.platform.metrics.TenantLabels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds how far the subscriptions of this node are behind and what is parked of theirs, and tells it as
 * health and as metrics.
 */
@Component(
        service = {HealthCheck.class, MultiCollector.class},
        immediate = true,
        configurationPid = TenantLabels.PID)
public final class FactWatch implements HealthCheck, MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(FactWatch.class);
    private static final String SECONDS = "livery_fact_lag_seconds";
    private static final String FACTS = "livery_facts_behind";
    private static final String PARKED = "livery_facts_parked";
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Longer than what fails is tried again before it is parked. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final FactDispatcher dispatcher;
    private final FactLag lag;
    private final FactsParked facts;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-facts-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<Place, Behind> behind = Map.of();
    private volatile Map<Place, Long> parked = Map.of();
    private final ByTenant<Gauges> gauges;

    private record Gauges(GaugeWithCallback seconds, GaugeWithCallback facts, GaugeWithCallback parked) {}

    @Activate
    public FactWatch(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference FactDispatcher dispatcher,
            Map<String, Object> configuration) {
        this.dispatcher = dispatcher;
        this.lag = new FactLag(store, units);
        this.facts = new FactsParked(store, units);
        this.gauges = new ByTenant<>(configuration, this::gauges);
        var unused = clock.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Modified
    void configure(Map<String, Object> configuration) {
        gauges.configure(configuration);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    /** One look at a time: an earlier one must not take the place of a later one. */
    synchronized void look() {
        try {
            behind = lag.of(dispatcher.subscriptions());
            parked = facts.all(dispatcher::serves);
        } catch (Fault e) {
            LOG.debug("How far subscriptions have come cannot be told now: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("How far subscriptions have come cannot be told", e);
        }
    }

    private Gauges gauges(TenantLabels tenants) {
        return new Gauges(
                gauge(
                        tenants,
                        SECONDS,
                        "For how long the oldest fact has waited that the subscription has not taken in.",
                        () -> by(tenants, SECONDS, behind, Behind.NOTHING, Behind::and),
                        FactWatch::seconds),
                gauge(
                        tenants,
                        FACTS,
                        "Facts that the subscription has not taken in.",
                        () -> by(tenants, FACTS, behind, Behind.NOTHING, Behind::and),
                        Behind::facts),
                gauge(
                        tenants,
                        PARKED,
                        "Facts that the subscription could not take in, and about which somebody is to decide.",
                        () -> by(tenants, PARKED, parked, 0L, Long::sum),
                        Long::doubleValue));
    }

    private static <T> GaugeWithCallback gauge(
            TenantLabels tenants,
            String metric,
            String help,
            Supplier<Map<List<String>, T>> now,
            ToDoubleFunction<T> number) {
        return GaugeWithCallback.builder()
                .name(metric)
                .help(help)
                .labelNames(tenants.names(metric, "subscription"))
                .callback(value -> now.get()
                        .forEach((labels, one) -> value.call(number.applyAsDouble(one), labels.toArray(String[]::new))))
                .build();
    }

    /** By the values of the labels; each subscription is there also when it has nothing. */
    private <T> Map<List<String>, T> by(
            TenantLabels tenants, String metric, Map<Place, T> places, T nothing, BinaryOperator<T> and) {
        Map<List<String>, T> all = new HashMap<>();
        places.forEach((place, one) ->
                all.merge(List.of(tenants.values(metric, place.tenant(), place.subscription())), one, and));
        if (!tenants.metrics().contains(metric)) {
            dispatcher.subscriptions().forEach(name -> all.putIfAbsent(List.of(name), nothing));
        }
        return all;
    }

    private static double seconds(Behind one) {
        return one.facts() == 0
                ? 0
                : Math.max(0, Duration.between(one.oldest(), Instant.now()).toMillis() / 1000.0);
    }

    @Override
    public List<HealthPart> parts() {
        Set<String> hanging = dispatcher.hanging();
        Map<List<String>, Behind> all = by(TenantLabels.NONE, SECONDS, behind, Behind.NOTHING, Behind::and);
        Map<List<String>, Long> waiting = by(TenantLabels.NONE, PARKED, parked, 0L, Long::sum);
        List<HealthPart> parts = new ArrayList<>();
        for (String subscription : new TreeSet<>(dispatcher.subscriptions())) {
            Behind one = all.get(List.of(subscription));
            long seconds = one == null ? 0 : (long) seconds(one);
            long undecided = waiting.getOrDefault(List.of(subscription), 0L);
            String name = "facts/" + subscription;
            if (hanging.contains(subscription)) {
                parts.add(
                        HealthPart.warning(name, "platform.fact.handler-hangs", Map.of("subscription", subscription)));
            } else if (seconds > TOO_LONG.toSeconds()) {
                parts.add(HealthPart.warning(
                        name, "platform.fact.behind", Map.of("subscription", subscription, "seconds", seconds)));
            } else if (undecided > 0) {
                parts.add(HealthPart.warning(
                        name, "platform.fact.parked", Map.of("subscription", subscription, "facts", undecided)));
            } else {
                parts.add(HealthPart.up(name));
            }
        }
        return parts;
    }

    @Override
    public MetricSnapshots collect() {
        Gauges now = gauges.now();
        return MetricSnapshots.of(
                now.seconds().collect(), now.facts().collect(), now.parked().collect());
    }
}
