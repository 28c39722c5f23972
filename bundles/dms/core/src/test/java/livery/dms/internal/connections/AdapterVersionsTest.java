package livery.dms.internal.connections;

import static livery.dms.internal.Patience.await;
import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.renamed;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static livery.dms.internal.connections.ConnectionInputs.withVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import livery.data.StandaloneLeases;
import livery.data.StandaloneModules;
import livery.data.StandaloneTenants;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;
import livery.dms.internal.DmsDatabase;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Touched;
import livery.platform.modules.Modules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stores, of which one asks for the second version of an adapter. */
class AdapterVersionsTest {

    private static final String MODULE = "adapter-lines";
    /** Longer than it takes to have one version of an adapter follow another. */
    private static final long MILLIS_BEFORE_AGAIN = 2_000;

    private final DmsDatabase dms = DmsDatabase.shared();
    private final StandaloneTenants tenants = new StandaloneTenants();
    private final CallContext standardStore = tenants.store();
    private final CallContext pinnedStore = tenants.store();
    private final Folders folders = new Folders(Map.of("LIVERY_HOME", "/livery-test"));
    private final StandaloneModules modules = new StandaloneModules()
            .with(OpenConnections.class, "dms")
            .with(LineAdapter.class, MODULE)
            .with(SecondLineAdapter.class, MODULE)
            .withCanary(SecondLineAdapter.class);
    private final Adapters adapters = new Adapters(modules, Duration.ofMillis(100));
    private final Adapter first = new LineAdapter();
    private final Adapter second = new SecondLineAdapter();
    private final ConnectionStates states = new ConnectionStates();
    private final Versions runs = new Versions();
    private RunningConnections running;
    private Connections connections;
    private long standard;
    private long pinned;

    @BeforeEach
    void twoStores() {
        adapters.add(first);
        adapters.add(second);
        running = new RunningConnections(
                runs,
                dms.entities(),
                dms.units(),
                tenants,
                adapters,
                folders,
                new StandaloneLeases(),
                dms.encryption(),
                states,
                new ConnectionMetrics(states, Map.of()),
                modules,
                MILLIS_BEFORE_AGAIN);
        connections = new Connections(
                dms.entities(),
                dms.units(),
                adapters,
                running,
                folders,
                tenants,
                dms.crm(),
                dms.audit(),
                dms.encryption());
        standard = connections.create(standardStore, good()).id();
        pinned = connections.create(pinnedStore, withVersion(good(), "2")).id();
        // One that is active from the beginning may be started twice: when it is taken and when it is told.
        running.settle();
        connections.setState(standardStore, standard, "active");
        connections.setState(pinnedStore, pinned, "active");
        running.settle();
        assertThat(runs.running).containsOnlyKeys(standard, pinned);
    }

    private void awaitRuns(long connection, String version) {
        await().untilAsserted(() -> assertThat(runs.running).containsEntry(connection, version));
        // It is known to run a moment after it was started.
        running.settle();
    }

    @AfterEach
    void goDown() {
        running.close();
    }

    @Test
    void eachRunsTheVersionThatItAsksFor() {
        assertThat(runs.running).containsEntry(standard, "1").containsEntry(pinned, "2");
        assertThat(runsVersion(standardStore, standard)).isEqualTo("1");
        assertThat(runsVersion(pinnedStore, pinned)).isEqualTo("2");
        assertThat(connections.warnings(connections.get(pinnedStore, pinned))).isEmpty();
        assertThat(adapters.find("lines").orElseThrow().adapter()).isSameAs(first);
        assertThat(adapters.all()).extracting(InstalledAdapter::version).containsExactly("1");
        assertThat(adapters.versions("lines"))
                .extracting(InstalledAdapter::version, InstalledAdapter::canary)
                .containsExactly(tuple("1", false), tuple("2", true));
    }

    @Test
    void aSecondVersionThatIsWithdrawnTouchesOnlyThoseWhoAskedForIt() {
        adapters.remove(second);

        assertThat(runs.running).containsOnlyKeys(standard);
        awaitRuns(pinned, "1");
        assertThat(runsVersion(pinnedStore, pinned)).isEqualTo("1");
        assertThat(runs.started(standard)).isEqualTo(1);
        ConnectionRow row = connections.get(pinnedStore, pinned);
        assertThat(connections.trouble(row)).isEmpty();
        assertThat(connections.warnings(row))
                .extracting(FieldFault::code, FieldFault::values)
                .containsExactly(tuple("dms.connection.other-version", Map.of("version", "2", "runs", "1")));
        assertThat(connections.warnings(connections.get(standardStore, standard)))
                .isEmpty();
    }

    @Test
    void aVersionThatComesBackIsTakenByThoseWhoAskForIt() {
        adapters.remove(second);
        awaitRuns(pinned, "1");

        adapters.add(second);

        awaitRuns(pinned, "2");
        assertThat(runs.started(standard)).isEqualTo(1);
    }

    @Test
    void aPromotedVersionRunsEverywhereAndNothingIsToBeChanged() {
        // As a node does it: both stop, and the second comes back as the standard one.
        adapters.remove(second);
        adapters.remove(first);
        assertThat(runs.running).isEmpty();
        assertThat(states.count()).containsOnlyKeys(new ConnectionStates.Kind("lines", false));
        adapters.add(new PromotedLineAdapter());

        awaitRuns(standard, "2");
        awaitRuns(pinned, "2");
        assertThat(runs.started(pinned))
                .as("it did not run with the former standard version in between")
                .isEqualTo(2);
        assertThat(connections.warnings(connections.get(pinnedStore, pinned))).isEmpty();
    }

    @Test
    void withoutTheStandardVersionOthersWait() {
        adapters.remove(first);

        assertThat(runs.running).containsOnlyKeys(pinned);
        assertThat(adapters.findHere("lines", null)).isEmpty();
        assertThat(adapters.findHere("lines", "2")).isPresent();
        await().untilAsserted(() -> assertThat(states.count())
                .containsEntry(new ConnectionStates.Kind("lines", false), 1L)
                .containsEntry(new ConnectionStates.Kind("lines", true), 1L));
        await().untilAsserted(() -> assertThat(connections.trouble(connections.get(standardStore, standard)))
                .containsExactly(new FieldFault("", "dms.connection.adapter-away")));
        assertThat(connections.trouble(connections.get(pinnedStore, pinned))).isEmpty();
        assertThat(connections.trouble(connections.setState(standardStore, standard, "paused")))
                .as("one that is not to run lacks nothing")
                .isEmpty();
    }

    @Test
    void aVersionIsPinnedAndUnpinnedLater() {
        connections.change(standardStore, standard, any -> true, input -> withVersion(input, "2"));
        connections.change(pinnedStore, pinned, any -> true, input -> withVersion(input, null));

        await().untilAsserted(() ->
                assertThat(runs.running).containsEntry(standard, "2").containsEntry(pinned, "1"));
    }

    @Test
    void aVersionThatIsNotThereIsRefusedUnlessTheConnectionAskedForItBefore() {
        assertThat(faults(() -> connections.create(standardStore, withVersion(good(), "3"))))
                .containsExactly(tuple("adapterVersion", "dms.adapter.version-unknown"));
        adapters.remove(second);

        connections.change(pinnedStore, pinned, any -> true, renamed("新名"));

        assertThat(connections.get(pinnedStore, pinned).adapterVersion()).isEqualTo("2");
        assertThat(faults(() ->
                        connections.change(standardStore, standard, any -> true, input -> withVersion(input, "2"))))
                .containsExactly(tuple("adapterVersion", "dms.adapter.version-unknown"));
    }

    @Test
    void aSecretOfOneVersionIsNotShownByTheOther() {
        connections.change(pinnedStore, pinned, any -> true, set("token", "s3cret"));
        assertThat(connections.shown(connections.get(pinnedStore, pinned))).doesNotContainKey("token");

        adapters.remove(second);

        assertThat(connections.shown(connections.get(pinnedStore, pinned)))
                .containsKey("folder")
                .doesNotContainKey("token");
        assertThat(faults(() -> connections.change(standardStore, standard, any -> true, set("token", "s3cret"))))
                .containsExactly(tuple("settings.token", "web.field.unknown"));
    }

    @Test
    void aChangeOfTheSecondVersionReachesOnlyThoseWhoRunIt() {
        ConnectionReach reach = new ConnectionReach(dms.entities(), dms.units(), tenants, adapters, modules);

        assertThat(reach.reach(Set.of(MODULE + Modules.CANARY))).containsExactly(one(pinnedStore));
        assertThat(reach.reach(Set.of(MODULE))).containsExactly(one(standardStore));
        assertThat(reach.reach(Set.of(MODULE, MODULE + Modules.CANARY)))
                .extracting(touched -> touched.told().values(), Touched::count, Touched::names)
                .containsExactly(tuple(
                        Map.of("connections", 2, "stores", 2), 2, List.of(name(standardStore), name(pinnedStore))));
        assertThat(reach.reach(Set.of("adapter-other"))).isEmpty();
    }

    private static Touched one(CallContext store) {
        return new Touched(
                new Sentence("dms.reach.connections", Map.of("connections", 1, "stores", 1)), 1, List.of(name(store)));
    }

    private static String name(CallContext store) {
        return "Store " + store.tenant() + " / " + good().name();
    }

    private @Nullable String runsVersion(CallContext store, long id) {
        return connections.runsVersion(store, connections.get(store, id)).orElse(null);
    }

    /** The second version, as it is known once it is the standard one. */
    private static final class PromotedLineAdapter extends LineAdapter {

        @Override
        public String version() {
            return "2";
        }
    }

    /** Tells which connection runs with which version, and how often it was started. */
    private static final class Versions implements Contexts {

        private final Map<Long, String> running = new ConcurrentHashMap<>();
        private final Map<Long, AtomicInteger> starts = new ConcurrentHashMap<>();

        @Override
        public Runnable start(Adapter adapter, Connection connection, Intake intake) {
            starts.computeIfAbsent(connection.id(), any -> new AtomicInteger()).incrementAndGet();
            String other = running.put(connection.id(), adapter.version());
            if (other != null) {
                throw new AssertionError("runs twice");
            }
            return () -> running.remove(connection.id());
        }

        int started(long connection) {
            return starts.get(connection).get();
        }

        @Override
        public void close() {
            running.clear();
        }
    }
}
