package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.TestDatabase;
import livery.modules.internal.store.RestartTable;
import livery.modules.internal.store.StoredRestart;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Restart;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is recorded of a change for which a node starts anew. */
class RestartsTest {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");
    private static final Sentence CHANGE =
            new Sentence("modules.set.installed", Map.of("module", "part", "version", "1.0.0"));

    private static Standalone data;
    private static RestartTable table;

    @BeforeAll
    static void open() throws SQLException {
        TestDatabase server = TestDatabase.shared();
        data = Standalone.open(server.jdbcUrl("restarts"), server.user(), server.password());
        EntityStore store = data.store(new ModulesEntities());
        table = new RestartTable(store);
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @Test
    void whatIsRecordedIsReadAsItWas() {
        StoredRestart asked = asked("a", Instant.parse("2026-11-27T15:00:00.123456Z"));
        begin(asked);

        assertThat(last()).isEqualTo(asked);
        assertThat(last().isOpen()).isTrue();
        data.units().run(GROUP, table::tried);
        assertThat(last().tries()).isEqualTo(1);

        List<Sentence> reasons = List.of(new Sentence("modules.restart.ended", Map.of("node", "a")));
        data.units().run(GROUP, () -> table.end(Restart.State.PUT_BACK, reasons));
        assertThat(last().isOpen()).isFalse();
        assertThat(last().told()).isEqualTo(new Restart(CHANGE, "a", asked.begunAt(), Restart.State.PUT_BACK, reasons));
    }

    @Test
    void theNextOneTakesItsPlace() {
        begin(asked("a", Instant.parse("2026-11-27T15:00:00Z")));
        begin(asked("b", Instant.parse("2026-11-27T15:01:00Z")));

        assertThat(last().node()).isEqualTo("b");
    }

    @Test
    void nobodyElseChangesModulesMeanwhileUnlessItsNodeIsGone() {
        Restarts restarts = new Restarts(data.units(), table, null, null, null, null, null, "a");
        begin(asked("b", Instant.now()));
        assertThatThrownBy(() -> data.units().run(GROUP, restarts::noneUnderWay))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("modules.change.busy"));
        assertThat(restarts.open(GROUP)).as("it is another node's").isEmpty();

        begin(asked("b", Instant.now().minus(Duration.ofMinutes(16))));
        data.units().run(GROUP, restarts::noneUnderWay);
        assertThat(told(restarts).state()).isEqualTo(Restart.State.PUT_BACK);
        assertThat(told(restarts).reasons())
                .containsExactly(new Sentence("modules.restart.overdue", Map.of("node", "b", "minutes", 15L)));

        begin(asked("a", Instant.now()));
        assertThat(told(restarts).state()).isEqualTo(Restart.State.TRYING);
        assertThat(restarts.open(GROUP)).isPresent();
        data.units().run(GROUP, () -> table.end(Restart.State.DONE, List.of()));
        assertThat(restarts.open(GROUP)).isEmpty();
        data.units().run(GROUP, restarts::noneUnderWay);
    }

    @Test
    void whatHasBeenToldAsEndedIsNotBegunByANodeThatComesLate() throws InterruptedException {
        Restarts restarts = new Restarts(data.units(), table, null, null, null, null, null, "a");
        assertThat(restarts.begun(GROUP, asked("a", Instant.now().minus(Duration.ofMinutes(16)))))
                .isFalse();
    }

    private static Restart told(Restarts restarts) {
        return data.units().call(GROUP, restarts::last).orElseThrow();
    }

    private static StoredRestart asked(String node, Instant at) {
        return new StoredRestart(
                node,
                3,
                at,
                PersonId.SYSTEM,
                CHANGE,
                Map.of(
                        "part",
                        new StoredSet.StoredEntry("aa", false, null),
                        "csv",
                        new StoredSet.StoredEntry("bb", true, "cc")),
                Set.of("part", "part@canary"),
                Set.of("moody"),
                Restart.State.TRYING,
                0,
                List.of());
    }

    private static void begin(StoredRestart restart) {
        data.units().run(GROUP, () -> table.begin(restart));
    }

    private static StoredRestart last() {
        return data.units().call(GROUP, table::last).orElseThrow();
    }
}
