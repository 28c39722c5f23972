package livery.platform.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OldFactsTest {

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final Outbox outbox = new Outbox(platform.entities(), platform.units());
    private final Sequencer sequencer = new Sequencer(platform.entities(), platform.units());
    private final OldFacts old = new OldFacts(platform.entities(), platform.units());
    private final Seen seen = new Seen(platform);
    private final Delivery delivery = new Delivery(
            platform.entities(),
            platform.units(),
            seen,
            new Subscriptions(platform.entities(), platform.units(), outbox).sinceN(seen.subscription()),
            InstantSource.system(),
            platform.modules());

    @AfterEach
    void close() {
        platform.close();
    }

    private void tell(CallContext context, String subject) {
        outbox.tell(context, "test.happened", List.of(subject), Map.of("what", "x"));
        sequencer.number(context.tenant());
    }

    private int forget(CallContext context, Instant before) {
        Map<String, Long> wanted = old.wanted(context.tenant());
        return platform.units().call(context, () -> old.forget(context.tenant(), before, wanted, 100));
    }

    private long facts(CallContext context) {
        return platform.rows().number("select count(*) from platform_fact where tenant_id = " + context.tenant());
    }

    @Test
    void whatEverybodyHasTakenInGoesWhenItIsOldInItsOwnStoreAlone() {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        tell(store, "c1");
        tell(other, "c1");
        assertThat(forget(store, later)).as("nobody has taken it in").isZero();

        delivery.deliver(store.tenant());
        delivery.deliver(other.tenant());

        assertThat(forget(store, Instant.now().minus(Duration.ofDays(1))))
                .as("young")
                .isZero();
        assertThat(forget(store, later)).isEqualTo(1);
        assertThat(facts(store)).isZero();
        assertThat(facts(other)).isEqualTo(1);
    }

    @Test
    void whatASubscriptionWithoutItsModuleHasNotTakenInStays() {
        tell(store, "c1");
        delivery.deliver(store.tenant());
        new Subscriptions(platform.entities(), platform.units(), outbox).sinceN("test.away");
        tell(store, "c1");
        delivery.deliver(store.tenant());

        Instant later = Instant.now().plus(Duration.ofDays(1));
        assertThat(forget(store, later))
                .as("the one told before it wanted to know")
                .isEqualTo(1);
        assertThat(forget(store, later)).isZero();
        assertThat(facts(store)).isEqualTo(1);
    }

    @Test
    void theNextFactIsTakenInAsIfNothingHadBeenForgotten() {
        tell(store, "c1");
        delivery.deliver(store.tenant());
        forget(store, Instant.now().plus(Duration.ofDays(1)));

        tell(store, "c1");
        delivery.deliver(store.tenant());

        assertThat(seen.of(store, "c1")).hasSize(2);
    }
}
