package livery.platform.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.facts.Fact;
import livery.platform.facts.FactHandler;
import livery.platform.facts.FactSubscriptions.Subscription;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HangingHandlerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final Outbox outbox = new Outbox(platform.entities(), platform.units());
    private final FactDispatcher dispatcher = new FactDispatcher(
            platform.entities(), platform.units(), outbox, platform.modules(), Duration.ofSeconds(2));
    private final MariaDbSubscriptions subscriptions =
            new MariaDbSubscriptions(platform.entities(), platform.units(), dispatcher);
    private final Seen seen = new Seen(platform);
    private final CountDownLatch end = new CountDownLatch(1);

    /** One that does not return until the test says so. */
    private final FactHandler hanging = new FactHandler() {
        @Override
        public String subscription() {
            return "test.hanging";
        }

        @Override
        public Set<String> types() {
            return Set.of("test.happened");
        }

        @Override
        public void handle(CallContext context, Fact fact) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    };

    @AfterEach
    void close() {
        end.countDown();
        dispatcher.remove(hanging);
        dispatcher.remove(seen);
        dispatcher.close();
        platform.close();
    }

    private Subscription of(CallContext context, String name) {
        return subscriptions.list(context).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHandlerThatHangsKeepsNobodyElseWaitingAndIsSeen() {
        dispatcher.add(hanging);
        dispatcher.add(seen);
        await().atMost(SOON)
                .until(() -> dispatcher.handler("test.hanging").isPresent()
                        && dispatcher.handler(seen.subscription()).isPresent());

        outbox.tell(store, "test.happened", List.of("c1"), Map.of("what", "one"));
        outbox.tell(store, "test.happened", List.of("c2"), Map.of("what", "one"));

        await().atMost(SOON).until(() -> seen.all(store) == 2);
        await().atMost(SOON).until(() -> of(store, "test.hanging").secondsAtWork() >= 1);
        Subscription hangs = of(store, "test.hanging");
        assertThat(hangs.here()).isTrue();
        assertThat(hangs.behind()).isEqualTo(2);
        assertThat(hangs.oldest()).isNotNull();
        assertThat(of(store, seen.subscription()).behind()).isZero();
        assertThat(of(other, "test.hanging").behind()).as("another store's").isZero();

        end.countDown();
        await().atMost(SOON).until(() -> of(store, "test.hanging").behind() == 0);
    }

    @Test
    void aHandlerThatNeverReturnsIsInterruptedAndItsFactHasFailed() {
        dispatcher.add(hanging);
        await().atMost(SOON).until(() -> dispatcher.handler("test.hanging").isPresent());

        outbox.tell(store, "test.happened", List.of("c1"), Map.of("what", "one"));
        await().atMost(SOON).until(() -> of(store, "test.hanging").trouble() != null);
        assertThat(of(store, "test.hanging").behind()).isEqualTo(1);

        end.countDown();
        await().atMost(SOON).until(() -> of(store, "test.hanging").behind() == 0);
        assertThat(of(store, "test.hanging").trouble()).isNull();
    }

    @Test
    void aHandlerThatHangsInOneStoreKeepsNoOtherStoreWaiting() {
        // One that hangs is not interrupted before the other store has had its fact, however late that is.
        Outbox told = new Outbox(platform.entities(), platform.units());
        FactDispatcher patient = new FactDispatcher(
                platform.entities(), platform.units(), told, platform.modules(), Duration.ofMinutes(10));
        AtomicInteger elsewhere = new AtomicInteger();
        FactHandler slowHere = handler("test.slow", (context, fact) -> {
            if (context.tenant().equals(store.tenant())) {
                hanging.handle(context, fact);
            } else {
                elsewhere.incrementAndGet();
            }
        });
        patient.add(slowHere);
        try {
            await().atMost(SOON).until(() -> patient.handler("test.slow").isPresent());

            told.tell(store, "test.happened", List.of("c1"), Map.of("what", "one"));
            await().atMost(SOON).until(() -> patient.atWork().get("test.slow") >= 1);
            told.tell(other, "test.happened", List.of("c1"), Map.of("what", "one"));

            await().atMost(SOON).until(() -> elsewhere.get() == 1);
            assertThat(of(store, "test.slow").behind())
                    .as("it hangs there still")
                    .isEqualTo(1);
            end.countDown();
            await().atMost(SOON).until(() -> of(store, "test.slow").behind() == 0);
        } finally {
            end.countDown();
            patient.remove(slowHere);
            patient.close();
        }
    }

    @Test
    void aHandlerThatDoesNotEvenEndWhenInterruptedIsGivenUpAndItsFactHasFailed() {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch back = new CountDownLatch(1);
        FactHandler deaf = handler("test.deaf", (context, fact) -> {
            if (calls.incrementAndGet() == 1) {
                seen.handle(context, fact);
                awaitDeafly();
                back.countDown();
            } else {
                seen.handle(context, fact);
            }
        });
        dispatcher.add(deaf);
        await().atMost(SOON).until(() -> dispatcher.handler("test.deaf").isPresent());

        outbox.tell(store, "test.happened", List.of("c1"), Map.of("what", "one"));

        await().atMost(SOON.multipliedBy(2)).until(() -> of(store, "test.deaf").behind() == 0);
        assertThat(calls).hasValue(2);
        assertThat(dispatcher.hanging()).containsExactly("test.deaf");
        assertThat(seen.all(store)).as("what the first call wrote is not there").isEqualTo(1);
        end.countDown();
        await().atMost(SOON)
                .until(() -> back.getCount() == 0 && dispatcher.hanging().isEmpty());
        outbox.tell(store, "test.happened", List.of("c1"), Map.of("what", "two"));
        await().atMost(SOON).until(() -> seen.all(store) == 2);
        dispatcher.remove(deaf);
    }

    private void awaitDeafly() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // As a handler does that knows nothing of interrupts.
            }
        }
    }

    private static FactHandler handler(String subscription, BiConsumer<CallContext, Fact> takes) {
        return new FactHandler() {
            @Override
            public String subscription() {
                return subscription;
            }

            @Override
            public Set<String> types() {
                return Set.of("test.happened");
            }

            @Override
            public void handle(CallContext context, Fact fact) {
                takes.accept(context, fact);
            }
        };
    }

    @Test
    void nothingIsShownWithoutPermission() {
        CallContext nobody = new CallContext(store.tenant(), new PersonId(5), Permissions.NONE, Locale.ENGLISH, "test");

        assertThatThrownBy(() -> subscriptions.list(nobody)).hasMessageContaining("permission");
    }
}
