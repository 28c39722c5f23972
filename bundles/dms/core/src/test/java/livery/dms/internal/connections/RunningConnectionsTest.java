package livery.dms.internal.connections;

import static livery.dms.internal.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import livery.data.StandaloneLeases;
import livery.data.StandaloneModules;
import livery.data.StandaloneTenants;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Intake;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.intake.ImportRow;
import livery.dms.internal.intake.Intakes;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.Documents;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.TenantState;
import livery.platform.health.HealthPart;
import livery.platform.nodes.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of connections, over contexts that run nothing. */
class RunningConnectionsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final StandaloneTenants tenants = new StandaloneTenants();
    private final CallContext store = tenants.store();
    private final Folders folders = new Folders(Map.of("LIVERY_HOME", "/livery-test"));
    private final Adapters adapters = LineAdapter.alone();
    private final Leases leases = new StandaloneLeases();
    private final StandaloneModules modules =
            new StandaloneModules().with(OpenConnections.class, "dms").with(LineAdapter.class, "adapter-line");
    private final Routes routes = new Routes();
    private final ConnectionStates states = new ConnectionStates();
    private RunningConnections running;
    private Connections connections;

    @BeforeEach
    void comeUp() {
        running = comeUpAnew();
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
    }

    private RunningConnections comeUpAnew() {
        return new RunningConnections(
                routes,
                dms.entities(),
                dms.units(),
                tenants,
                adapters,
                folders,
                leases,
                dms.encryption(),
                states,
                new ConnectionMetrics(states, Map.of()),
                modules,
                50);
    }

    @AfterEach
    void goDown() {
        routes.longStop.countDown();
        running.close();
    }

    @Test
    void aConnectionThatStopsSlowlyKeepsNoOtherOneWaiting() {
        long slow = create("active");
        await().until(() -> routes.running.contains(slow));
        routes.slow = slow;
        connections.setState(store, slow, "paused");
        await().until(() -> routes.stopping.contains(slow));

        long other = create("active");

        await().until(() -> routes.running.contains(other));
        assertThat(routes.running).contains(slow);
    }

    @Test
    void whatDoesNotStartIsTriedAgain() {
        long id = create("paused");
        running.settle();
        routes.failures.set(3);

        connections.setState(store, id, "active");

        await().until(() -> routes.running.contains(id));
        running.settle();
        assertThat(routes.failures).hasValue(-1);
        assertThat(connections.trouble(connections.get(store, id))).isEmpty();
    }

    @Test
    void oneThatDoesNotStartIsAWarningAndCountedAsTroubled() {
        routes.failures.set(Integer.MAX_VALUE);
        long id = create("active");

        await().untilAsserted(() -> assertThat(part(id))
                .extracting(HealthPart::state, part -> part.values().get("trouble"))
                .containsExactly(tuple(HealthPart.State.WARNING, "dms.connection.start-failed")));
        // While it is tried again, nothing is known to keep it from running.
        await().until(() -> states.count().containsKey(new ConnectionStates.Kind("lines", false)));

        routes.failures.set(0);
        await().untilAsserted(
                        () -> assertThat(part(id)).extracting(HealthPart::state).containsExactly(HealthPart.State.UP));

        connections.setState(store, id, "paused");
        await().until(() -> part(id).isEmpty());
    }

    private List<HealthPart> part(long id) {
        return states.parts().stream()
                .filter(part -> part.name().equals("connection/" + store.tenant() + "/" + id))
                .toList();
    }

    /** As when another node takes it over just then. */
    @Test
    void nothingIsToldOfOneThatWasGivenAwayWhileItStarted() throws Exception {
        long id = create("paused");
        begin(id);
        String thing = new ConnectionKey(store.tenant(), id).thing();
        try (java.sql.Connection holder = dms.rows().unguarded();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select id from dms_import where tenant_id = " + store.tenant() + " for update");
            connections.setState(store, id, "active");
            await().until(() -> waitFor(holder) == 1);
            leases.remove("dms.connection", thing);
            // Only of one that it holds does a node know that it does not run.
            await().until(() ->
                    running.version(store.tenant(), connections.get(store, id)).isPresent());
            holder.rollback();
        }

        await().until(() -> routes.stopping.contains(id));
        running.settle();
        assertThat(routes.running).doesNotContain(id);
        assertThat(part(id)).isEmpty();
    }

    /** How many wait for a lock of this one. */
    private long waitFor(java.sql.Connection holder) throws SQLException {
        try (Statement statement = holder.createStatement();
                ResultSet own = statement.executeQuery("select connection_id()")) {
            own.next();
            return dms.rows()
                    .number("select count(*) from information_schema.innodb_lock_waits waits"
                            + " join information_schema.innodb_trx holder on holder.trx_id = waits.blocking_trx_id"
                            + " where holder.trx_mysql_thread_id = " + own.getLong(1));
        }
    }

    @Test
    void saysWhileItDoesNotStart() {
        routes.failures.set(Integer.MAX_VALUE);

        long id = create("active");

        await().untilAsserted(() -> assertThat(connections.trouble(connections.get(store, id)))
                .extracting(FieldFault::code)
                .containsExactly("dms.connection.start-failed"));
    }

    /** As connections from before folders were reserved, or one whose link was set anew. */
    @Test
    void aFolderThatAnotherStoreWatchesIsNotWatched() {
        long id = create("paused");
        String folder = connections.get(store, id).settings().text("folder");
        FolderRegister register = new FolderRegister(dms.entities(), dms.units(), adapters, folders, Duration.ZERO);
        new FolderTable(dms.entities(), dms.units()).keepOnly(new FolderTable.Owner(store.tenant(), id), Set.of());
        CallContext other = tenants.store();
        long theirs =
                connections.create(other, connections.get(store, id).input()).id();
        assertThat(register.reserve(other.tenant(), theirs, Set.of(folder))).isTrue();

        connections.setState(store, id, "active");

        await().untilAsserted(() -> assertThat(connections.trouble(connections.get(store, id)))
                .containsExactly(new FieldFault("folder", "dms.folder.taken-elsewhere")));
        assertThat(routes.running).doesNotContain(id);
        connections.remove(other, theirs);
        await().until(() -> routes.running.contains(id));
    }

    @Test
    void theConnectionsOfAStoreThatIsClosedStopUntilItOpens() {
        long id = create("active");
        await().until(() -> routes.running.contains(id));
        ClosedStores closed = new ClosedStores(dms.entities(), dms.units(), running);

        closed.changed(tenants.become(store.tenant(), TenantState.SUSPENDED));
        await().until(() -> !routes.running.contains(id));
        assertThat(connections.get(store, id).state()).isEqualTo("active");

        closed.changed(tenants.become(store.tenant(), TenantState.ACTIVE));
        await().until(() -> routes.running.contains(id));
    }

    @Test
    void whereAModuleIsSwitchedOffConnectionsStopAndSayWhy() {
        long id = create("active");
        CallContext other = tenants.store();
        long theirs = create(other, "active");
        await().until(() -> routes.running.containsAll(List.of(id, theirs)));
        running.settle();
        ClosedStores switches = new ClosedStores(dms.entities(), dms.units(), running);

        for (String module : List.of("dms", "adapter-line")) {
            modules.switchOff(store.tenant(), module);
            switches.switched(tenants.find(store.tenant()).orElseThrow(), Set.of(module));
            await().until(() -> !routes.running.contains(id));
            await().untilAsserted(() -> assertThat(connections.trouble(connections.get(store, id)))
                    .extracting(FieldFault::code)
                    .containsExactly("dms.connection.switched-off"));
            connections.setState(store, id, "paused");
            connections.setState(store, id, "active");
            long fresh = create("active");
            await().untilAsserted(() -> assertThat(connections.trouble(connections.get(store, fresh)))
                    .isNotEmpty());
            assertThat(routes.running).contains(theirs).doesNotContain(id, fresh);

            modules.switchOn(store.tenant(), module);
            switches.switched(tenants.find(store.tenant()).orElseThrow(), Set.of(module));
            await().until(() -> routes.running.containsAll(List.of(id, fresh)));
            assertThat(connections.trouble(connections.get(store, id))).isEmpty();
        }
    }

    @Test
    void aStoreThatIsErasedGivesUpItsFoldersAndNoOthers() {
        long id = create("active");
        CallContext other = tenants.store();
        long theirs = create(other, "active");
        await().until(() -> routes.running.containsAll(List.of(id, theirs)));
        running.settle();

        new ClosedStores(dms.entities(), dms.units(), running).erasing(store.tenant());

        await().until(() -> !routes.running.contains(id));
        assertThat(routes.running).contains(theirs);
        assertThat(dms.rows().number("select count(*) from dms_folder where store_id = " + store.tenant()))
                .isZero();
        assertThat(dms.rows().number("select count(*) from dms_folder where store_id = " + other.tenant()))
                .isEqualTo(1);
    }

    @Test
    void anAdapterThatGoesTakesItsConnectionsWithIt() {
        long id = create("active");
        await().until(() -> routes.running.contains(id));
        Adapter adapter = adapters.find("lines").orElseThrow().adapter();

        adapters.remove(adapter);
        assertThat(routes.running).isEmpty();

        adapters.add(adapter);
        await().until(() -> routes.running.contains(id));
    }

    @Test
    void whatIsDrainedStopsAndNothingBeginsBeforeItComesUpAnew() {
        long before = create("active");
        await().until(() -> routes.running.contains(before));

        running.drain(Duration.ofSeconds(10));
        assertThat(routes.running).isEmpty();
        long meanwhile = create("active");
        assertThat(connections.get(store, meanwhile).state()).isEqualTo("active");
        running.drain(Duration.ofSeconds(10));
        running.close();
        assertThat(routes.running).isEmpty();

        running = comeUpAnew();
        await().until(() -> routes.running.containsAll(List.of(before, meanwhile)));
    }

    @Test
    void anInterruptedImportOfARemovedConnectionHasEnded() {
        long id = create("paused");
        long other = create("paused");
        begin(id);
        begin(other);

        connections.remove(store, id);

        await().until(() -> newest(id).state().equals(ImportRow.FAILED));
        assertThat(Documents.faults(newest(id).reason()))
                .extracting(FieldFault::code)
                .containsExactly("dms.import.connection-removed");
        assertThat(newest(id).finishedAt()).isNotNull();
        assertThat(newest(other).state()).isEqualTo(ImportRow.RUNNING);
    }

    @Test
    void nothingRunsAfterACrashThatDoesNotRun() {
        long paused = create("paused");
        long removed = create("paused");
        begin(paused);
        begin(removed);
        running.close();
        connections.remove(store, removed);

        running = comeUpAnew();

        await().until(() -> newest(paused).state().equals(ImportRow.PAUSED));
        await().until(() -> newest(removed).state().equals(ImportRow.FAILED));
    }

    /** Not before it is told that the connection is here: whoever takes one over ends what was being read by it. */
    private void begin(long connection) {
        running.settle();
        new Intakes(dms.entities(), dms.units(), new ConnectionMappings(dms.entities(), tenants), dms.encryption())
                .of(
                        store,
                        connection,
                        Mapping.of(
                                connections.list(store, null, 1).get(0).settings(),
                                tenants.find(store.tenant()).orElseThrow()),
                        dms::crm,
                        () -> true,
                        trouble -> {},
                        (kind, outcome, many) -> {})
                .begin("c.csv", 1_000, "1");
    }

    private ImportRow newest(long connection) {
        return dms.imports().list(store, connection, null, 1).get(0).row();
    }

    private long create(String state) {
        return create(store, state);
    }

    private long create(CallContext whose, String state) {
        return connections
                .create(
                        whose,
                        new ConnectionInput(
                                "客户",
                                "lines",
                                null,
                                state,
                                Map.of(
                                        "folder",
                                        "/in/" + UUID.randomUUID(),
                                        "kind",
                                        "customer",
                                        "mapping",
                                        Map.of("externalId", "编号", "name", "姓名"))))
                .id();
    }

    /** Only tells which connections run. */
    private static final class Routes implements Contexts {

        private final Set<Long> running = ConcurrentHashMap.newKeySet();
        private final Set<Long> stopping = ConcurrentHashMap.newKeySet();
        private final AtomicInteger failures = new AtomicInteger();
        private final CountDownLatch longStop = new CountDownLatch(1);
        private volatile long slow = -1;

        @Override
        public Runnable start(Adapter adapter, Connection connection, Intake intake) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("cannot start now");
            }
            running.add(connection.id());
            return () -> stop(connection.id());
        }

        private void stop(long id) {
            stopping.add(id);
            try {
                if (id == slow) {
                    longStop.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            running.remove(id);
        }

        @Override
        public void close() {
            running.clear();
        }
    }
}
