package livery.platform.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.health.HealthPart;
import livery.platform.internal.MetricTexts;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactWatchTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECONDS = "livery_fact_lag_seconds";
    private static final String FACTS = "livery_facts_behind";

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
        await().atMost(SOON.multipliedBy(3)).until(() -> behind() == 0);
    }

    private double behind() {
        watch.look();
        return texts(FACTS).stream()
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
