package livery.data;

import static livery.data.Modules.ONE;
import static livery.data.Modules.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import livery.data.internal.StandaloneData;
import livery.database.TestDatabase;
import livery.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several modules in one transaction, on a real MariaDB. */
class UnitOfWorkTest {

    private Standalone data;
    private EntityStore garage;
    private EntityStore tool;

    @BeforeEach
    void open() throws SQLException {
        data = Databases.open();
        garage = data.store(Modules.garage());
        tool = data.store(Modules.tool());
    }

    @AfterEach
    void close() {
        data.close();
    }

    private long count(String entity, EntityStore store) {
        return data.units()
                .call(
                        ONE,
                        () -> store.session()
                                .createSelectionQuery("select count(*) from " + entity, Long.class)
                                .getSingleResult());
    }

    @Test
    void rowsOfTwoModulesAreCommittedAsOneOnOneConnection() {
        List<Long> connections = new ArrayList<>();
        data.units().run(ONE, () -> {
            garage.session().persist(new Car(1, "car"));
            tool.session().persist(new Tool(1, "tool"));
            connections.add(garage.jdbc(UnitOfWorkTest::connectionId));
            connections.add(tool.jdbc(UnitOfWorkTest::connectionId));
        });
        assertThat(connections.get(0)).isEqualTo(connections.get(1));
        assertThat(count("Car", garage)).isEqualTo(1);
        assertThat(count("Tool", tool)).isEqualTo(1);
    }

    private static long connectionId(Connection connection) throws SQLException {
        try (ResultSet row =
                connection.prepareStatement("select connection_id()").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void whatFailsInOneModuleIsRolledBackInAll() {
        AtomicInteger after = new AtomicInteger();
        assertThatThrownBy(() -> data.units().run(ONE, () -> {
                    data.units().afterCommit(after::incrementAndGet);
                    garage.session().persist(new Car(1, "car"));
                    garage.session().flush();
                    tool.session().persist(new Tool(1, "x".repeat(500)));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count("Car", garage)).isZero();
        assertThat(count("Tool", tool)).isZero();
        assertThat(after).hasValue(0);
    }

    @Test
    void anInnerUnitOfTheSameTenantJoins() {
        assertThatThrownBy(() -> data.units().run(ONE, () -> {
                    data.units().run(ONE, () -> garage.session().persist(new Car(1, "car")));
                    throw new IllegalStateException("outer fails");
                }))
                .hasMessage("outer fails");
        assertThat(count("Car", garage)).isZero();
    }

    @Test
    void aUnitApartServesAnotherTenantAndIsNotRolledBackWithTheOneAround() {
        assertThatThrownBy(() -> data.units().run(ONE, () -> {
                    garage.session().persist(new Car(1, "one"));
                    data.units().apart(TWO, () -> {
                        garage.session().persist(new Car(2, "two"));
                        return true;
                    });
                    assertThat(count("Car", garage)).isEqualTo(1);
                    throw new IllegalStateException("outer fails");
                }))
                .hasMessage("outer fails");
        assertThat(count("Car", garage)).isZero();
        assertThat(data.units().call(TWO, () -> garage.session().find(Car.class, 2L)))
                .isNotNull();
    }

    @Test
    void eachTenantSeesItsOwnRowsOnly() {
        data.units().run(ONE, () -> garage.session().persist(new Car(1, "one")));
        data.units().run(TWO, () -> garage.session().persist(new Car(2, "two")));
        assertThat(count("Car", garage)).isEqualTo(1);
    }

    @Test
    void workThatLosesADeadlockIsRunAgain() throws Exception {
        data.units().run(ONE, () -> {
            garage.session().persist(new Car(1, "a"));
            garage.session().persist(new Car(2, "b"));
        });
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Callable<Void> forth = () -> swap(1, 2, attempts, bothHoldOne);
        Callable<Void> back = () -> swap(2, 1, attempts, bothHoldOne);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> end : two.invokeAll(List.of(forth, back))) {
                end.get(30, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(data.units()
                        .call(
                                ONE,
                                () -> garage.session()
                                        .createSelectionQuery("select sum(score) from Car", Long.class)
                                        .getSingleResult()))
                .isEqualTo(4);
    }

    private Void swap(long first, long second, AtomicInteger attempts, CountDownLatch bothHoldOne) {
        data.units().run(ONE, () -> {
            attempts.incrementAndGet();
            add(first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            add(second);
        });
        return null;
    }

    private void add(long id) {
        garage.session()
                .createMutationQuery("update Car set score = score + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBe() throws SQLException {
        TestDatabase server = TestDatabase.shared();
        String url = server.jdbcUrl("gone_" + System.nanoTime());
        try (Standalone short1 = Standalone.open(url, server.user(), server.password())) {
            EntityStore store = short1.store(Modules.garage());
            assertThatThrownBy(() -> short1.units()
                            .run(
                                    ONE,
                                    () -> store.jdbc(connection -> {
                                        throw new java.sql.SQLTransientConnectionException("away", "08000");
                                    })))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE));
        }
    }

    /** Stores are closed and opened again under load, as in an update of their module: each commit has both rows. */
    @Test
    void closingAStoreLosesNothing() throws Exception {
        TestDatabase server = TestDatabase.shared();
        String url = server.jdbcUrl("drain_" + System.nanoTime());
        try (StandaloneData updated = StandaloneData.open(url, server.user(), server.password())) {
            EntityStore steady = updated.store(Modules.tool());
            AtomicLong ids = new AtomicLong();
            AtomicLong committed = new AtomicLong();
            var current = new java.util.concurrent.atomic.AtomicReference<>(updated.store(Modules.garage()));
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<?>> ends = new ArrayList<>();
            var stop = new java.util.concurrent.atomic.AtomicBoolean();
            for (int i = 0; i < 4; i++) {
                ends.add(writers.submit(() -> {
                    while (!stop.get()) {
                        long id = ids.incrementAndGet();
                        try {
                            updated.units().run(ONE, () -> {
                                steady.session().persist(new Tool(id, "tool"));
                                current.get().session().persist(new Car(id, "car"));
                            });
                            committed.incrementAndGet();
                        } catch (Fault closing) {
                            assertThat(closing.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
                        }
                    }
                    return null;
                }));
            }
            for (int update = 0; update < 5; update++) {
                Thread.sleep(200);
                updated.close(current.get());
                current.set(updated.store(Modules.garage()));
            }
            stop.set(true);
            writers.shutdown();
            for (Future<?> end : ends) {
                end.get(30, TimeUnit.SECONDS);
            }
            long cars = updated.units()
                    .call(
                            ONE,
                            () -> current.get()
                                    .session()
                                    .createSelectionQuery("select count(*) from Car", Long.class)
                                    .getSingleResult());
            long tools = updated.units()
                    .call(
                            ONE,
                            () -> steady.session()
                                    .createSelectionQuery("select count(*) from Tool", Long.class)
                                    .getSingleResult());
            assertThat(cars).isEqualTo(committed.get()).isEqualTo(tools).isPositive();
        }
    }
}
