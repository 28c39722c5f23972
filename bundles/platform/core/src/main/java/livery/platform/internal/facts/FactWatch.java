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

/** Looks every few seconds how far the subscriptions of this node are behind, and tells it as health and as metrics. */
@Component(
        service = {HealthCheck.class, MultiCollector.class},
        immediate = true,
        configurationPid = TenantLabels.PID)
public final class FactWatch implements HealthCheck, MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(FactWatch.class);
    private static final String SECONDS = "livery_fact_lag_seconds";
    private static final String FACTS = "livery_facts_behind";
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** Longer than what fails is tried again before it is parked. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final FactDispatcher dispatcher;
    private final FactLag lag;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-facts-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<Place, Behind> behind = Map.of();
    private final ByTenant<Gauges> gauges;

    private record Gauges(GaugeWithCallback seconds, GaugeWithCallback facts) {}

    @Activate
    public FactWatch(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference FactDispatcher dispatcher,
            Map<String, Object> configuration) {
        this.dispatcher = dispatcher;
        this.lag = new FactLag(store, units);
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

    void look() {
        try {
            behind = lag.of(dispatcher.subscriptions());
        } catch (Fault e) {
            LOG.debug("How far subscriptions are behind cannot be told now: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("How far subscriptions are behind cannot be told", e);
        }
    }

    private Gauges gauges(TenantLabels tenants) {
        return new Gauges(
                GaugeWithCallback.builder()
                        .name(SECONDS)
                        .help("For how long the oldest fact has waited that the subscription has not taken in.")
                        .labelNames(tenants.names(SECONDS, "subscription"))
                        .callback(value -> by(tenants, SECONDS)
                                .forEach((labels, one) ->
                                        value.call(Math.max(0, seconds(one)), labels.toArray(String[]::new))))
                        .build(),
                GaugeWithCallback.builder()
                        .name(FACTS)
                        .help("Facts that the subscription has not taken in.")
                        .labelNames(tenants.names(FACTS, "subscription"))
                        .callback(value -> by(tenants, FACTS)
                                .forEach((labels, one) ->
                                        value.call((double) one.facts(), labels.toArray(String[]::new))))
                        .build());
    }

    /** By the values of the labels; each subscription is there also when it has nothing before it. */
    private Map<List<String>, Behind> by(TenantLabels tenants, String metric) {
        Map<List<String>, Behind> all = new HashMap<>();
        behind.forEach((place, one) ->
                all.merge(List.of(tenants.values(metric, place.tenant(), place.subscription())), one, Behind::and));
        if (!tenants.metrics().contains(metric)) {
            Behind nothing = new Behind(0, Instant.MAX);
            dispatcher.subscriptions().forEach(name -> all.putIfAbsent(List.of(name), nothing));
        }
        return all;
    }

    private static double seconds(Behind one) {
        return one.facts() == 0
                ? 0
                : Duration.between(one.oldest(), Instant.now()).toMillis() / 1000.0;
    }

    @Override
    public List<HealthPart> parts() {
        Set<String> hanging = dispatcher.hanging();
        Map<List<String>, Behind> all = by(TenantLabels.NONE, SECONDS);
        List<HealthPart> parts = new ArrayList<>();
        for (String subscription : new TreeSet<>(dispatcher.subscriptions())) {
            Behind one = all.get(List.of(subscription));
            long seconds = one == null ? 0 : (long) seconds(one);
            String name = "facts/" + subscription;
            if (hanging.contains(subscription)) {
                parts.add(
                        HealthPart.warning(name, "platform.fact.handler-hangs", Map.of("subscription", subscription)));
            } else if (seconds > TOO_LONG.toSeconds()) {
                parts.add(HealthPart.warning(
                        name, "platform.fact.behind", Map.of("subscription", subscription, "seconds", seconds)));
            } else {
                parts.add(HealthPart.up(name));
            }
        }
        return parts;
    }

    @Override
    public MetricSnapshots collect() {
        Gauges now = gauges.now();
        return MetricSnapshots.of(now.seconds().collect(), now.facts().collect());
    }
}
