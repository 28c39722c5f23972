package livery.modules.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.database.TestDatabase;
import livery.modules.internal.ModulesEntities;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.deploy.Sentence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one database. */
class TurnTest {

    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "test");

    private static Standalone data;
    private static EntityStore store;

    private Turn one;
    private Turn other;

    @BeforeAll
    static void open() throws SQLException {
        data = Standalone.open(
                TestDatabase.shared().jdbcUrl("modules_turn"),
                TestDatabase.shared().user(),
                TestDatabase.shared().password());
        store = data.store(new ModulesEntities());
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @BeforeEach
    void comeUp() {
        one = new Turn(store, data.units(), "one");
        other = new Turn(store, data.units(), "other");
    }

    @AfterEach
    void goDown() {
        one.close();
        other.close();
    }

    @Test
    void oneNodeHasTheTurnAtATime() {
        assertThat(one.take(GROUP)).isTrue();
        assertThat(other.take(GROUP)).isFalse();
        one.give(GROUP);
        assertThat(other.take(GROUP)).isTrue();
        other.give(GROUP);
    }

    @Test
    void theNextWaitsForItButNotForEver() {
        assertThat(one.take(GROUP)).isTrue();
        assertThat(other.take(GROUP, Duration.ofMillis(300))).isFalse();
        CompletableFuture<Boolean> next =
                CompletableFuture.supplyAsync(() -> other.take(GROUP, Duration.ofMinutes(5)) && gives(other));
        assertThat(next).isNotDone();

        one.give(GROUP);

        assertThat(next).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
        assertThat(one.take(GROUP)).isTrue();
        one.give(GROUP);
    }

    /** By the thread that has it. */
    private static boolean gives(Turn turn) {
        turn.give(GROUP);
        return true;
    }

    @Test
    void oneThreadOfANodeHasItAtATime() {
        assertThat(one.take(GROUP)).isTrue();
        assertThat(CompletableFuture.supplyAsync(() -> one.take(GROUP)).join())
                .as("another thread")
                .isFalse();
        assertThat(one.take(GROUP)).as("the same thread").isFalse();
        data.units().run(GROUP, one::confirm);
        one.give(GROUP);
        assertThat(one.take(GROUP)).isTrue();
        one.give(GROUP);
    }

    @Test
    void whoHasLostItIsToldBeforeAnythingIsStored() {
        assertThat(one.take(GROUP)).isTrue();
        data.units()
                .run(
                        GROUP,
                        () -> store.jdbc(connection -> {
                            try (var late = connection.prepareStatement(
                                    "update modules_turn set until = '2000-01-01' where tenant_id = ?")) {
                                late.setLong(1, TenantId.GROUP.value());
                                return late.executeUpdate();
                            }
                        }));
        assertThat(other.take(GROUP)).isTrue();

        assertThat(catchThrowableOfType(Fault.class, () -> data.units().run(GROUP, one::confirm))
                        .code())
                .isEqualTo("modules.change.busy");
        one.give(GROUP);
        data.units().run(GROUP, other::confirm);
        other.give(GROUP);
    }

    @Test
    void aSetIsStoredAfterTheOneThatItWasMadeFromAlone() {
        SetTable sets = new SetTable(store);
        int base = data.units().call(GROUP, sets::present);
        int next = data.units().call(GROUP, () -> add(sets, base));
        assertThat(next).isEqualTo(base + 1);
        assertThat(catchThrowableOfType(Fault.class, () -> data.units().call(GROUP, () -> add(sets, base)))
                        .code())
                .isEqualTo("modules.change.busy");
    }

    private static int add(SetTable sets, int base) {
        return sets.add(
                base, PersonId.SYSTEM, Instant.now(), new Sentence("modules.set.distribution", Map.of()), Map.of());
    }
}
