package livery.platform.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import livery.data.StandaloneJobs;
import livery.platform.CallContext;
import livery.platform.health.HealthPart;
import livery.platform.internal.MetricTexts;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactWatchTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECONDS = "livery_fact_lag_seconds";
    private static final String FACTS = "livery_facts_behind";
    private static final String PARKED = "livery_facts_parked";

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final Outbox outbox = new Outbox(platform.entities(), platform.units());
    private final FactDispatcher dispatcher =
            new FactDispatcher(platform.entities(), platform.units(), outbox, platform.modules());
    private final FactWatch watch = new FactWatch(platform.entities(), platform.units(), dispatcher, Map.of());
    private final Seen seen = new Seen(platform);

    @AfterEach
    void close() {
        watch.close();
        dispatcher.close();
        platform.close();
    }

    @Test
    void tellsHowManyFactsWaitAndForHowLongUntilTheyAreTakenIn() {
        dispatcher.add(seen);
        await().atMost(SOON).until(() -> dispatcher.subscriptions().contains(seen.subscription()));
        tell(store);
        await().atMost(SOON).until(() -> behind() == 0 && seen.all(store) == 1);
        assertThat(watch.parts()).containsExactly(HealthPart.up("facts/" + seen.subscription()));

        seen.failFor("c1");
        tell(store);
        tell(store);
        tell(other);
        await().atMost(SOON).until(() -> behind() == 3);
        assertThat(texts(SECONDS)).singleElement().matches(text -> !text.endsWith("} 0.0"));

        seen.failNoLonger();
        await().atMost(SOON.multipliedBy(2)).until(() -> behind() == 0);
    }

    @Test
    void warnsOfWhatIsParkedUntilSomebodyHasDecidedOrTheModuleIsOff() {
        platform.part(Seen.class, "crm");
        dispatcher.add(seen);
        await().atMost(SOON).until(() -> dispatcher.subscriptions().contains(seen.subscription()));
        assertThat(parked()).isZero();
        seen.failFor("c1");
        tell(store);
        tell(store);
        tell(other);
        await().atMost(SOON).until(() -> behind() == 3);
        parkAtOnce();
        assertThat(parked())
                .as("of one subject one in each store; another waits behind")
                .isEqualTo(2);
        assertThat(watch.parts())
                .containsExactly(HealthPart.warning(
                        "facts/" + seen.subscription(),
                        "platform.fact.parked",
                        Map.of("subscription", seen.subscription(), "facts", 2L)));

        switchCrm(store, false);
        assertThat(parked()).as("what cannot be replayed there now").isEqualTo(1);
        switchCrm(store, true);
        assertThat(parked()).isEqualTo(2);
        seen.failNoLonger();
        MariaDbParkedFacts decided =
                new MariaDbParkedFacts(platform.entities(), platform.units(), dispatcher, platform.audit());
        for (CallContext tenant : List.of(store, other)) {
            decided.replay(tenant, decided.list(tenant, null, null, 10).get(0).id());
        }
        assertThat(parked()).isZero();
        assertThat(watch.parts()).containsExactly(HealthPart.up("facts/" + seen.subscription()));
    }

    /** As if the pauses between the tries were over. */
    private void parkAtOnce() {
        long since = new Subscriptions(platform.entities(), platform.units(), outbox).sinceN(seen.subscription());
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        Delivery ahead = new Delivery(platform.entities(), platform.units(), seen, since, now::get, platform.modules());
        await().atMost(SOON).until(() -> {
            now.set(now.get().plus(Duration.ofMinutes(2)));
            ahead.deliver(store.tenant());
            ahead.deliver(other.tenant());
            return behind() == 0;
        });
    }

    private void switchCrm(CallContext where, boolean on) {
        platform.switches(new StandaloneJobs(platform.units()))
                .change(where, version -> true, Map.of("crm", on, "dms", on));
    }

    private double behind() {
        watch.look();
        return sum(FACTS);
    }

    private double parked() {
        watch.look();
        return sum(PARKED);
    }

    private double sum(String metric) {
        return texts(metric).stream()
                .mapToDouble(text -> Double.parseDouble(text.substring(text.indexOf(' ') + 1)))
                .sum();
    }

    private List<String> texts(String metric) {
        return MetricTexts.of(watch).stream()
                .filter(text -> text.startsWith(metric + "{"))
                .toList();
    }

    private void tell(CallContext context) {
        outbox.tell(context, "test.happened", List.of("c1"), Map.of("what", "it"));
    }
}
