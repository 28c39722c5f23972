package livery.platform.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livery.platform.internal.PlatformDatabase;
import livery.platform.nodes.Leases;
import livery.platform.nodes.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final String KIND = "test.thing";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final List<TestNode> nodes = new ArrayList<>();
    /** Over all nodes: who holds a thing now. */
    private final Map<String, Set<String>> holders = new ConcurrentHashMap<>();

    private final AtomicInteger heldTwice = new AtomicInteger();

    @AfterEach
    void close() {
        nodes.forEach(TestNode::stop);
        platform.close();
    }

    /** A node as another process has it. */
    private final class TestNode implements Leases.Holder {
        private final String name;
        private final Heartbeat heartbeat;
        private final MariaDbLeases leases;
        private final Set<String> held = ConcurrentHashMap.newKeySet();
        private final AtomicInteger touches = new AtomicInteger();
        private boolean stopped;

        TestNode(String name) {
            this.name = name;
            heartbeat = new Heartbeat(platform.entities(), platform.units(), name, "1");
            heartbeat.beat();
            leases = new MariaDbLeases(platform.entities(), platform.units(), heartbeat);
            nodes.add(this);
        }

        void share(String... before) {
            leases.share(KIND, this, add -> List.of(before).forEach(add));
        }

        void beat() {
            if (!stopped) {
                heartbeat.beat();
            }
        }

        /** In order: what it holds is given up. */
        void stop() {
            if (!stopped) {
                stopped = true;
                leases.close();
                heartbeat.close();
            }
        }

        @Override
        public void taken(String thing) {
            if (!holders.computeIfAbsent(thing, any -> ConcurrentHashMap.newKeySet())
                    .isEmpty()) {
                heldTwice.incrementAndGet();
            }
            holders.get(thing).add(name);
            held.add(thing);
        }

        @Override
        public void touched(String thing) {
            touches.incrementAndGet();
        }

        @Override
        public void given(String thing) {
            held.remove(thing);
            holders.get(thing).remove(name);
        }
    }

    private static String[] things(int many) {
        return IntStream.range(0, many).mapToObj(n -> "thing " + n).toArray(String[]::new);
    }

    private void beat() {
        nodes.forEach(TestNode::beat);
    }

    private Set<String> heldByAll() {
        return nodes.stream().flatMap(node -> node.held.stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private void awaitAllHeld(int many) {
        await().atMost(SOON).until(() -> {
            beat();
            return heldByAll().size() == many
                    && nodes.stream().mapToInt(node -> node.held.size()).sum() == many;
        });
    }

    /** Until each of the two has all that is its own, and nothing else. */
    private void awaitShares(TestNode a, TestNode b, int many) {
        List<Long> both = List.of(a.heartbeat.id(), b.heartbeat.id());
        Map<Long, Set<String>> shares = Stream.of(things(many))
                .collect(Collectors.groupingBy(thing -> Shares.owner(thing, both), Collectors.toSet()));
        await().atMost(SOON).until(() -> {
            beat();
            return a.held.equals(shares.getOrDefault(both.get(0), Set.of()))
                    && b.held.equals(shares.getOrDefault(both.get(1), Set.of()));
        });
    }

    @Test
    void allIsHeldByOneAndSharedWithTheNextAndGivenBack() {
        TestNode a = new TestNode("a");
        a.share(things(40));
        awaitAllHeld(40);

        TestNode b = new TestNode("b");
        b.share();
        awaitShares(a, b, 40);

        b.stop();
        awaitAllHeld(40);
        assertThat(a.held).hasSize(40);
        assertThat(heldTwice).hasValue(0);
    }

    @Test
    void whatADeadNodeHeldIsTakenOverAndTheDeadOneLetsGoByItself() {
        TestNode a = new TestNode("a");
        TestNode b = new TestNode("b");
        // All nodes name the same things; here only one does, and before the other takes part.
        a.share(things(20));
        awaitAllHeld(20);
        b.share();
        awaitShares(a, b, 20);

        long died = System.nanoTime();
        nodes.remove(b);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            beat();
            return a.held.size() == 20;
        });
        Duration takeover = Duration.ofNanos(System.nanoTime() - died);
        System.out.println("leases of a dead node taken over after " + takeover.toMillis() + " ms");
        assertThat(takeover).isLessThan(Duration.ofSeconds(30));
        assertThat(b.held).as("it has given up before").isEmpty();
        assertThat(heldTwice).hasValue(0);
        nodes.add(b);
    }

    @Test
    void whatComesIsTakenWhatIsTouchedIsToldAndWhatGoesIsGivenUp() {
        TestNode a = new TestNode("a");
        a.share();
        await().atMost(SOON)
                .until(() ->
                        platform.rows().texts("select kind from platform_lease").contains(KIND));
        TestNode b = new TestNode("b");

        b.leases.add(KIND, "one");
        b.leases.add(KIND, "one");
        awaitAllHeld(1);
        b.leases.touch(KIND, "one");
        await().atMost(SOON).until(() -> a.touches.get() == 1);
        b.leases.remove(KIND, "one");
        await().atMost(SOON).until(() -> heldByAll().isEmpty());
    }

    @Test
    void theNodesOfTheLastDayAreShownToTheGroup() {
        TestNode a = new TestNode("a");
        TestNode b = new TestNode("b");
        b.stop();
        a.beat();

        assertThat(a.heartbeat.list(PlatformDatabase.GROUP))
                .extracting(Node::name, Node::alive, Node::self)
                .containsExactly(tuple("b", false, false), tuple("a", true, true));
        assertThat(Duration.between(a.heartbeat.now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aThingMovesOnlyToOrFromTheNodeThatComesOrGoes() {
        List<Long> two = List.of(101L, 202L);
        List<Long> three = List.of(101L, 202L, 303L);
        int moved = 0;
        int first = 0;
        for (String thing : things(3_000)) {
            Long before = Shares.owner(thing, two);
            Long after = Shares.owner(thing, three);
            first += before.equals(101L) ? 1 : 0;
            if (!after.equals(before)) {
                assertThat(after).isEqualTo(303L);
                moved++;
            }
        }
        assertThat(first).as("about half of them").isBetween(1_300, 1_700);
        assertThat(moved).as("about a third").isBetween(800, 1_200);
    }
}
