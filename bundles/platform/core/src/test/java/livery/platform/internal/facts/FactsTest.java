package livery.platform.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import livery.data.StandaloneJobs;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.ParkedFacts.Parked;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.modules.SwitchedModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final CallContext store = CallContext.system(platform.store("gz").id(), "test");
    private final CallContext other = CallContext.system(platform.store("sz").id(), "test");
    private final Outbox outbox = new Outbox(platform.entities(), platform.units());
    private final Sequencer sequencer = new Sequencer(platform.entities(), platform.units());
    private final Seen seen = new Seen(platform);
    private Instant now = Instant.now();
    private Delivery delivery;

    @BeforeEach
    void subscribe() {
        delivery = delivery();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Delivery delivery() {
        long since = new Subscriptions(platform.entities(), platform.units(), outbox).sinceN(seen.subscription());
        return new Delivery(
                platform.entities(), platform.units(), seen, since, InstantSource.system(), platform.modules());
    }

    /** As {@link #delivery()}, with the test's own clock. */
    private Delivery timed() {
        long since = new Subscriptions(platform.entities(), platform.units(), outbox).sinceN(seen.subscription());
        return new Delivery(platform.entities(), platform.units(), seen, since, () -> now, platform.modules());
    }

    private void tell(CallContext context, String what, String... subjects) {
        outbox.tell(context, "test.happened", List.of(subjects), Map.of("what", what));
    }

    private boolean deliver(CallContext context) {
        sequencer.number(context.tenant());
        return delivery.deliver(context.tenant());
    }

    /** Until the fact that fails has been tried as often as it is. */
    private void deliverPatiently() {
        delivery = timed();
        for (int i = 0; i <= Delivery.ATTEMPTS; i++) {
            deliver(store);
            now = now.plus(Duration.ofMinutes(2));
        }
    }

    @Test
    void whatIsToldWhereTheModuleIsOffIsPassedOverThereAndNowhereElse() {
        platform.part(Seen.class, "crm");
        seen.failFor("parked");
        tell(store, "before", "c1", "parked");
        deliverPatiently();
        seen.failNoLonger();
        delivery = delivery();
        switchCrm(store, false);

        tell(store, "while off", "c1", "parked");
        tell(other, "while off", "c1");
        assertThat(deliver(store)).isFalse();
        deliver(other);

        assertThat(seen.of(store, "c1")).containsExactly("before");
        assertThat(seen.of(other, "c1")).containsExactly("while off");
        assertThat(platform.rows()
                        .number("select count(*) from platform_fact f join platform_fact_cursor c"
                                + " on c.tenant_id = f.tenant_id and c.lane = f.lane and c.subscription = 'test.seen'"
                                + " where f.tenant_id = " + store.tenant() + " and f.seq > c.seq"))
                .as("nothing is left to wait for the module")
                .isZero();
        try (Dispatching node = new Dispatching()) {
            long parked = parked(store).get(0).id();
            assertThatThrownBy(() -> node.parkedFacts().replay(store, parked))
                    .hasMessageContaining("platform.module.off");
        }

        switchCrm(store, true);
        tell(store, "after", "c1");
        deliver(store);
        assertThat(seen.of(store, "c1")).containsExactly("before", "after");
        assertThat(parked(store)).hasSize(1);
    }

    @Test
    void aNodeThatHasNotHeardThatTheModuleIsOnPassesNothingOver() {
        platform.part(Seen.class, "crm");
        switchCrm(store, false);
        SwitchedModules elsewhere = platform.freshModules();
        assertThat(elsewhere.serves(store.tenant(), Seen.class)).isFalse();
        switchCrm(store, true);

        tell(store, "after", "c1");
        sequencer.number(store.tenant());
        long since = new Subscriptions(platform.entities(), platform.units(), outbox).sinceN(seen.subscription());
        new Delivery(platform.entities(), platform.units(), seen, since, InstantSource.system(), elsewhere)
                .deliver(store.tenant());

        assertThat(elsewhere.serves(store.tenant(), Seen.class)).isFalse();
        assertThat(seen.of(store, "c1")).containsExactly("after");
    }

    private void switchCrm(CallContext where, boolean on) {
        platform.switches(new StandaloneJobs(platform.units()))
                .change(where, version -> true, Map.of("crm", on, "dms", on));
    }

    @Test
    void aFactIsTakenInOnceInItsOwnStore() {
        tell(store, "one", "c1", "c2");
        outbox.tell(store, "test.else", List.of("c1"), Map.of());

        assertThat(deliver(store)).isFalse();
        assertThat(deliver(store)).isFalse();
        deliver(other);

        assertThat(seen.of(store, "c1")).containsExactly("one");
        assertThat(seen.of(store, "c2")).containsExactly("one");
        assertThat(seen.all(other)).isZero();
    }

    @Test
    void aFactGoesWithTheChangeThatItTellsOf() {
        assertThatThrownBy(() -> platform.units().run(store, () -> {
                    tell(store, "one", "c1");
                    throw new IllegalStateException("after it");
                }))
                .hasMessage("after it");
        deliver(store);

        assertThat(seen.all(store)).isZero();
        assertThat(outbox.told()).doesNotContain(store.tenant());
    }

    @Test
    void aSubscriptionBeginsWhenItIsFirstSeenAndOutlivesItsHandler() {
        PlatformDatabase fresh = PlatformDatabase.withGroup();
        try {
            CallContext own = CallContext.system(fresh.store("gz").id(), "test");
            Outbox facts = new Outbox(fresh.entities(), fresh.units());
            Seen late = new Seen(fresh);
            facts.tell(own, "test.happened", List.of("c1"), Map.of("what", "before"));
            new Sequencer(fresh.entities(), fresh.units()).number(own.tenant());
            Subscriptions subscriptions = new Subscriptions(fresh.entities(), fresh.units(), facts);
            long since = subscriptions.sinceN(late.subscription());
            facts.tell(own, "test.happened", List.of("c1"), Map.of("what", "while it was away"));
            new Sequencer(fresh.entities(), fresh.units()).number(own.tenant());

            assertThat(subscriptions.sinceN(late.subscription())).isEqualTo(since);
            new Delivery(fresh.entities(), fresh.units(), late, since, InstantSource.system(), platform.modules())
                    .deliver(own.tenant());

            assertThat(late.of(own, "c1")).containsExactly("while it was away");
        } finally {
            fresh.close();
        }
    }

    /** 16 writers, each holding its subject's lock until its commit, which comes late at random. */
    @Test
    void manyWritersKeepTheOrderOfEachSubject() {
        Object[] locks = IntStream.range(0, 8).mapToObj(i -> new Object()).toArray();
        int[] told = new int[locks.length];
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    int subject = ThreadLocalRandom.current().nextInt(locks.length);
                    synchronized (locks[subject]) {
                        String number = Integer.toString(told[subject]++);
                        platform.units().run(store, () -> {
                            tell(store, number, "c" + subject);
                            pause();
                        });
                    }
                }
            }));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            deliver(store);
        }
        all.join();
        deliver(store);

        assertThat(seen.all(store)).isEqualTo(16 * 25);
        for (int subject = 0; subject < locks.length; subject++) {
            assertThat(seen.of(store, "c" + subject))
                    .containsExactlyElementsOf(IntStream.range(0, told[subject])
                            .mapToObj(Integer::toString)
                            .toList());
        }
        assertThat(platform.rows()
                        .number("select max(seq) - count(*) from platform_fact where tenant_id = " + store.tenant()))
                .as("gaps in the numbers")
                .isZero();
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(6));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void severalNodesTakeEachFactInOnce() {
        for (int i = 0; i < 300; i++) {
            tell(store, Integer.toString(i), "c" + i % 20);
        }
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    new Sequencer(platform.entities(), platform.units()).number(store.tenant());
                    delivery().deliver(store.tenant());
                }))
                .toList();
        nodes.forEach(CompletableFuture::join);
        deliver(store);

        assertThat(seen.all(store)).isEqualTo(300);
        assertThat(seen.of(store, "c3")).hasSize(15).startsWith("3", "23", "43");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndHoldsItsLaneOnly() {
        seen.failFor("c1");
        tell(store, "one", "c1");
        String elsewhere = IntStream.range(2, 100)
                .mapToObj(i -> "c" + i)
                .filter(subject -> Lane.of(subject) != Lane.of("c1"))
                .findFirst()
                .orElseThrow();
        tell(store, "one", elsewhere);
        delivery = timed();

        assertThat(deliver(store)).isTrue();
        seen.failNoLonger();
        assertThat(deliver(store)).as("its time has not come").isTrue();
        assertThat(seen.of(store, "c1")).isEmpty();
        assertThat(seen.of(store, elsewhere)).containsExactly("one");

        now = now.plusSeconds(2);
        assertThat(deliver(store)).isFalse();
        assertThat(seen.of(store, "c1")).containsExactly("one");
    }

    @Test
    void whatKeepsFailingIsParkedAndHoldsBackThatSubjectAlone() {
        String[] lane = sameLane(3);
        seen.failFor(lane[0]);
        tell(store, "one", lane);
        tell(store, "two", lane);
        deliverPatiently();

        assertThat(seen.of(store, lane[0])).isEmpty();
        assertThat(seen.of(store, lane[1])).containsExactly("one", "two");
        assertThat(seen.of(store, lane[2])).containsExactly("one", "two");
        assertThat(parked(store)).extracting(Parked::subject).containsExactly(lane[0], lane[0]);
        assertThat(parked(store)).extracting(Parked::waiting).containsExactly(false, true);
        assertThat(parked(store).get(0).reason()).isEqualTo("cannot take this in");
        assertThat(parked(other)).isEmpty();
    }

    @Test
    void aReplayTakesInWhatWaitedBehindItInOrder() {
        seen.failFor("c1");
        tell(store, "one", "c1");
        tell(store, "two", "c1");
        tell(store, "three", "c1");
        deliverPatiently();
        try (Dispatching dispatching = new Dispatching()) {
            MariaDbParkedFacts facts = dispatching.parkedFacts();
            List<Parked> parked = parked(store);

            assertThatThrownBy(() -> facts.replay(store, parked.get(1).id()))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.fact.waits"));
            assertThatThrownBy(() -> facts.replay(store, parked.get(0).id()))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.fact.failed"));
            assertThatThrownBy(() -> facts.replay(other, parked.get(0).id()))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo("platform.fact.unknown"));
            assertThat(seen.of(store, "c1")).isEmpty();

            seen.failNoLonger();
            facts.replay(store, parked.get(0).id());
            await().atMost(SOON).until(() -> parked(store).isEmpty());
        }

        assertThat(seen.of(store, "c1")).containsExactly("one", "two", "three");
        assertThat(parked(store)).isEmpty();
        tell(store, "four", "c1");
        deliver(store);
        assertThat(seen.of(store, "c1")).containsExactly("one", "two", "three", "four");
    }

    @Test
    void aSkipIsOnRecordAndLetsTheOthersGoOn() {
        seen.failFor("c1");
        tell(store, "one", "c1");
        tell(store, "two", "c1");
        deliverPatiently();
        seen.failNoLonger();
        try (Dispatching dispatching = new Dispatching()) {
            assertThatThrownBy(() -> dispatching
                            .parkedFacts()
                            .skip(store, parked(store).get(0).id(), " "))
                    .isInstanceOf(Fault.class);
            dispatching.parkedFacts().skip(store, parked(store).get(0).id(), "the customer is gone");
            await().atMost(SOON).until(() -> parked(store).isEmpty());
        }

        assertThat(seen.of(store, "c1")).containsExactly("two");
        assertThat(platform.rows()
                        .texts("select concat(action, ' ', details) from platform_audit where tenant_id = "
                                + store.tenant()))
                .singleElement()
                .asString()
                .startsWith("platform.fact.skipped")
                .contains("the customer is gone");
    }

    /** As when the node that a person asked, or the one that was going on, has no handler or is killed. */
    @Test
    void whatWaitedGoesOnWhenItsHandlerComes() {
        seen.failFor("c1");
        tell(store, "one", "c1");
        tell(store, "two", "c1");
        deliverPatiently();
        seen.failNoLonger();
        FactDispatcher withoutHandler =
                new FactDispatcher(platform.entities(), platform.units(), outbox, platform.modules());
        new MariaDbParkedFacts(platform.entities(), platform.units(), withoutHandler, platform.audit())
                .skip(store, parked(store).get(0).id(), "gone");
        withoutHandler.close();
        assertThat(parked(store)).extracting(Parked::waiting).containsExactly(true);

        try (Dispatching dispatching = new Dispatching()) {
            await().atMost(SOON).until(() -> seen.of(store, "c1").equals(List.of("two")));
            dispatching.outbox().tell(store, "test.happened", List.of("c1"), Map.of("what", "three"));
            await().atMost(SOON).until(() -> seen.of(store, "c1").equals(List.of("two", "three")));
        }
        assertThat(parked(store)).isEmpty();
    }

    @Test
    void whoMeetsAHeadThatSomebodyHoldsIsToldSoAndDoesNotWait() {
        tell(store, "one", "c1");
        sequencer.number(store.tenant());
        Sequencer.Numbered[] met = new Sequencer.Numbered[1];
        platform.units().run(store, () -> {
            platform.entities().jdbc(connection -> {
                try (var lock = connection.prepareStatement(
                        "select seq from platform_fact_head where tenant_id = ? for update")) {
                    lock.setLong(1, store.tenant().value());
                    return lock.executeQuery().next();
                }
            });
            Thread another = new Thread(() -> {
                tell(store, "two", "c1");
                met[0] = sequencer.number(store.tenant());
            });
            another.start();
            try {
                another.join(SOON.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(met[0]).isEqualTo(new Sequencer.Numbered(0, true));
        assertThat(sequencer.number(store.tenant())).isEqualTo(new Sequencer.Numbered(1, false));
    }

    @Test
    void theDispatcherTellsWithinSeconds() {
        try (Dispatching dispatching = new Dispatching()) {
            platform.units()
                    .run(
                            store,
                            () -> IntStream.range(0, 50)
                                    .forEach(i -> dispatching
                                            .outbox()
                                            .tell(store, "test.happened", List.of("c" + i), Map.of("what", "one"))));
            // By themselves all tenants are looked at every two minutes only.
            await().atMost(SOON).until(() -> seen.all(store) == 50);
        }
        assertThat(parked(store)).isEmpty();
    }

    /** The dispatcher with its own outbox and threads, as a node has it. */
    private final class Dispatching implements AutoCloseable {

        private final Outbox own = new Outbox(platform.entities(), platform.units());
        private final FactDispatcher dispatcher =
                new FactDispatcher(platform.entities(), platform.units(), own, platform.modules());

        Dispatching() {
            dispatcher.add(seen);
            await().atMost(SOON)
                    .until(() -> dispatcher.handler(seen.subscription()).isPresent());
        }

        Outbox outbox() {
            return own;
        }

        MariaDbParkedFacts parkedFacts() {
            return new MariaDbParkedFacts(platform.entities(), platform.units(), dispatcher, platform.audit());
        }

        @Override
        public void close() {
            dispatcher.remove(seen);
            dispatcher.close();
        }
    }

    private List<Parked> parked(CallContext context) {
        return new MariaDbParkedFacts(platform.entities(), platform.units(), null, platform.audit())
                .list(context, null, null, 100);
    }

    private static String[] sameLane(int count) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "s" + i)
                .filter(subject -> Lane.of(subject) == 3)
                .limit(count)
                .toArray(String[]::new);
    }
}
