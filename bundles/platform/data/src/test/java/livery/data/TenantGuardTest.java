package livery.data;

import static livery.data.Modules.ONE;
import static livery.data.Modules.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way known to reach another tenant's rows through Hibernate or JDBC, shown to be shut. */
class TenantGuardTest {

    private static Standalone data;
    private static EntityStore store;

    @BeforeAll
    static void open() throws SQLException {
        data = Databases.open();
        store = data.store(Modules.garage());
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @BeforeEach
    void twoTenantsWithACarEach() {
        for (var call : List.of(ONE, TWO)) {
            data.units().run(call, () -> {
                store.session().createMutationQuery("delete from Note").executeUpdate();
                store.session().createMutationQuery("delete from Car").executeUpdate();
                long id = call.tenant().value();
                store.session().persist(new Car(id, "car" + id));
                store.session().flush();
                store.session().persist(new Note(id, id, "note" + id));
            });
        }
    }

    @AfterEach
    void nothingOfTheOtherTenantHasChanged() {
        assertThatList(in(
                        TWO,
                        s -> s.createSelectionQuery("select name, score, id from Car", Object[].class)
                                .getResultList()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly("car200", 0, 200L));
        assertThatList(in(
                        TWO,
                        s -> s.createSelectionQuery("select text from Note", String.class)
                                .getResultList()))
                .containsExactly("note200");
    }

    private static <T> T in(livery.platform.CallContext call, Function<Session, T> work) {
        return data.units().call(call, () -> work.apply(store.session()));
    }

    private static void refused(Function<Session, ?> work) {
        assertThatThrownBy(() -> in(ONE, work)).satisfies(TenantGuardTest::isTheGuard);
    }

    private static void refusedByTheGuard(Function<Session, ?> work) {
        assertThatThrownBy(() -> in(ONE, work)).hasStackTraceContaining("TenantGuardException");
    }

    private static void isTheGuard(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("TenantGuardException")
                    || cause instanceof org.hibernate.StaleStateException
                    || String.valueOf(cause.getMessage()).contains("tenant")) {
                return;
            }
        }
        throw new AssertionError("refused for another reason", thrown);
    }

    @Test
    void findsOnlyItsOwn() {
        assertThatObject(in(ONE, s -> s.find(Car.class, 200L))).isNull();
        assertThatObject(in(ONE, s -> s.find(Car.class, 100L).name)).isEqualTo("car100");
        assertThatList(in(ONE, s -> s.findMultiple(Car.class, List.of(100L, 200L))))
                .hasSize(2)
                .satisfies(found -> {
                    assertThat(found.get(0)).isNotNull();
                    assertThat(found.get(1)).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select c.name from Car c",
                "select c.name from Note n join Car c on c.id = n.carId",
                "select c.name from Car c where exists (select 1 from Note n where n.carId = c.id)",
                "select name from Car union all select name from Car where id < 0",
                "with q as (select c.name as n from Car c) select q.n from q q",
                "select (select max(x.name) from Car x) from Note n"
            })
    void queriesSeeOnlyTheirOwn(String query) {
        assertThatList(in(ONE, s -> s.createSelectionQuery(query, String.class).getResultList()))
                .containsExactly("car100");
    }

    @Test
    void bulkChangesTouchOnlyTheirOwn() {
        assertThatObject(in(
                        ONE,
                        s -> s.createMutationQuery("update Car set score = 9").executeUpdate()))
                .isEqualTo(1);
        assertThatObject(in(ONE, s -> s.createMutationQuery("delete from Note").executeUpdate()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("remove of a forged id")
    void removeForged() {
        refused(s -> {
            s.remove(new Car(200, "x").of(200));
            s.flush();
            return 0;
        });
        refused(s -> {
            s.remove(new Car(200, "x").of(100));
            s.flush();
            return 0;
        });
    }

    @Test
    @DisplayName("stateless update, delete and upsert of a forged id")
    void statelessForged() {
        for (long claimed : new long[] {100, 200}) {
            for (Function<Car, java.util.function.Consumer<StatelessSession>> act :
                    List.<Function<Car, java.util.function.Consumer<StatelessSession>>>of(
                            car -> stateless -> stateless.update(car),
                            car -> stateless -> stateless.delete(car),
                            car -> stateless -> stateless.upsert(car))) {
                try {
                    data.units()
                            .call(
                                    ONE,
                                    () -> store.jdbc(connection -> {
                                        var factory = store.session().getSessionFactory();
                                        try (var stateless = factory.withStatelessOptions()
                                                .tenantIdentifier((Object) 100L)
                                                .connection(connection)
                                                .openStatelessSession()) {
                                            stateless.beginTransaction();
                                            act.apply(new Car(200, "HACK").of(claimed))
                                                    .accept(stateless);
                                            stateless.getTransaction().commit();
                                        }
                                        return 0;
                                    }));
                } catch (RuntimeException refused) {
                    assertThat(refused).isNotNull();
                }
                nothingOfTheOtherTenantHasChanged();
            }
        }
    }

    @Test
    @DisplayName("HQL update that moves a row to another tenant")
    void hqlMovesTenant() {
        refused(s -> s.createMutationQuery("update Car set tenantId = 200L").executeUpdate());
        refused(s -> s.createMutationQuery("update Car set tenantId = :t")
                .setParameter("t", 200L)
                .executeUpdate());
    }

    @Test
    @DisplayName("HQL insert of a row for another tenant")
    void hqlInsertsForeign() {
        refused(s -> s.createMutationQuery("insert into Car(id, name, score, tenantId) values (900L, 'x', 0, 200L)")
                .executeUpdate());
    }

    @Test
    @DisplayName("a managed row's tenant changed in memory")
    void managedRowMoved() {
        in(ONE, s -> {
            Car car = s.find(Car.class, 100L);
            car.tenantId = 200L;
            car.name = "still here";
            return 0;
        });
        assertThatObject(in(ONE, s -> s.find(Car.class, 100L).name)).isEqualTo("still here");
    }

    @Test
    @DisplayName("persist with another tenant set")
    void persistForeign() {
        assertThatThrownBy(() -> in(ONE, s -> {
                    s.persist(new Car(901, "x").of(200));
                    s.flush();
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("merge of another tenant's detached row")
    void mergeForeign() {
        Car theirs = in(TWO, s -> s.find(Car.class, 200L));
        theirs.name = "HACK";
        assertThatThrownBy(() -> in(ONE, s -> {
                    s.merge(theirs);
                    s.flush();
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from garage_car",
                "select name from garage_car where tenant_id = 200",
                "select name from garage_car where tenant_id = 100 or 1 = 1",
                "select name from garage_car c where exists (select 1 from garage_note n where n.tenant_id = c.tenant_id)",
                "select name from garage_car order by (select max(name) from garage_car)",
                "select group_concat((select name from garage_car limit 1)) from garage_note",
                "select schema_name from information_schema.schemata",
                "select name from livery.garage_car",
                "select 1 /* from garage_car */",
                "table garage_car",
                "select c.name from garage_note n right join garage_car c on c.id = n.car_id",
                "select name from garage_car natural join garage_note",
                "set @x = 1",
                "truncate table garage_car",
                "drop table garage_car",
                "create table x as select * from garage_car",
                "load data infile '/etc/passwd' into table garage_car",
                "call something()",
                "do sleep(1)",
                "update garage_car set score = 1",
                "delete from garage_car",
                "insert into garage_car(id, name) values (1, 'x')",
                "insert into garage_car(tenant_id, id, name) values (200, 1, 'x')",
                "insert into garage_car set tenant_id = 200, id = 1, name = 'x'",
                "replace into garage_car(tenant_id, id, name) values (200, 200, 'x')",
                "select name from garage_car; delete from garage_car"
            })
    void nativeStatementsWithoutTheTenantAreRefused(String sql) {
        refused(s -> s.createNativeQuery(sql, Object.class).getResultList());
        refused(s ->
                s.doReturningWork(connection -> connection.createStatement().execute(sql)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from garage_car where tenant_id = ?",
                "select c.name from garage_car c join garage_note n on n.tenant_id = c.tenant_id and n.car_id = c.id"
                        + " where c.tenant_id = ?",
                "select c.name from garage_car c where c.tenant_id = ? and exists"
                        + " (select 1 from garage_note n where n.tenant_id = c.tenant_id and n.car_id = c.id)",
                "select q.name from (select name from garage_car where tenant_id = ?) q",
                "select c.name from garage_car c left join garage_note n on n.tenant_id = c.tenant_id and n.id = c.id"
                        + " where (c.tenant_id = ?)"
            })
    void theTenantIsAParameterThatCanOnlyBeTheirs(String sql) {
        assertThat(read(sql, 100)).isEqualTo("car100");
        refused(s -> {
            read(sql, 200);
            return 0;
        });
    }

    private static String read(String sql, long tenant) {
        return data.units()
                .call(
                        ONE,
                        () -> store.jdbc(connection -> {
                            try (var statement = connection.prepareStatement(sql)) {
                                statement.setLong(1, tenant);
                                try (ResultSet rows = statement.executeQuery()) {
                                    return rows.next() ? rows.getString(1) : "";
                                }
                            }
                        }));
    }

    @Test
    @DisplayName("an outer join's condition does not bind the table before it")
    void outerJoinBindsOnlyTheJoined() {
        refused(s -> {
            read(
                    "select c.name from garage_car c left join garage_note n"
                            + " on n.tenant_id = ? and n.tenant_id = c.tenant_id",
                    100);
            return 0;
        });
    }

    @Test
    @DisplayName("HQL sql() and a disabled filter")
    void hqlEscapes() {
        refused(s -> s.createSelectionQuery(
                        "select sql('(select group_concat(name) from garage_car)') from Car", String.class)
                .getResultList());
        refused(s -> {
            s.disableFilter("_tenantId");
            return s.createSelectionQuery("select c.name from Car c", String.class)
                    .getResultList();
        });
    }

    @Test
    @DisplayName("a table of values or links without a tenant column")
    void collectionAndJoinTables() {
        assertThatThrownBy(() -> data.store(Modules.fleet()))
                .as("the module does not even start")
                .hasStackTraceContaining("garage_fleet [id,tenant_id]");
        refusedByTheGuard(s -> s.createNativeQuery("select labels from Fleet_labels", String.class)
                .getResultList());
        refusedByTheGuard(
                s -> s.createNativeMutationQuery("insert into Fleet_labels (Fleet_id, labels) values (1, 'x')")
                        .executeUpdate());
    }

    @Test
    @DisplayName("a root tenant that would see all")
    void thereIsNoRoot() {
        in(ONE, s -> {
            assertThat(s.getSessionFactory()
                            .unwrap(SessionFactoryImplementor.class)
                            .getCurrentTenantIdentifierResolver())
                    .as("what could call a tenant the root")
                    .isNull();
            return 0;
        });
        refusedByTheGuard(s -> s.getSessionFactory()
                .withOptions()
                .connection(s.doReturningWork(connection -> connection))
                .tenantIdentifier((Object) 0L)
                .openSession()
                .createSelectionQuery("from Car", Car.class)
                .getResultList());
    }

    @Test
    @DisplayName("a reference to another tenant's row")
    void foreignKeyToForeignRow() {
        assertThatThrownBy(() -> in(ONE, s -> {
                    s.persist(new Note(902, 200, "x"));
                    s.flush();
                    return 0;
                }))
                .hasStackTraceContaining("garage_note_car");
    }

    @Test
    @DisplayName("the connection cannot be unwrapped, committed, closed or asked for its inside")
    void connectionStaysGuarded() {
        refused(s -> s.doReturningWork(connection -> connection.unwrap(java.sql.Connection.class)));
        refused(s -> s.doReturningWork(java.sql.Connection::getMetaData));
        refused(s -> s.doReturningWork(connection ->
                connection.createStatement().executeQuery("select 1").unwrap(java.sql.ResultSet.class)));
        refused(s -> s.doReturningWork(connection -> connection.prepareCall("{call x()}")));
        in(
                ONE,
                s -> s.doReturningWork(connection -> {
                    connection.commit();
                    connection.close();
                    try (var statement = connection.createStatement()) {
                        assertThat(statement.getConnection()).isSameAs(connection);
                        assertThat(statement.executeQuery("select 1").next()).isTrue();
                        assertThat(statement.executeQuery("select 1").getStatement())
                                .isSameAs(statement);
                    }
                    return 0;
                }));
    }

    @Test
    @DisplayName("no unit of work, no session; another tenant inside a unit, no")
    void noContextNoWork() {
        assertThatThrownBy(() -> store.session()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> in(ONE, s -> in(TWO, t -> 1))).isInstanceOf(IllegalStateException.class);
    }

    /** The parser's whole grammar would take longer than anybody waits. */
    @Test
    void manyBracketsInsideEachOtherAreReadAtOnce() {
        String condition = "score = 1";
        for (int i = 0; i < 30; i++) {
            condition = "(" + condition + (i % 2 == 0 ? " or " : " and ") + "(name is null or score < ?))";
        }
        String sql = "select id from garage_car where tenant_id = ? and " + condition;
        long begun = System.nanoTime();
        String read = in(
                ONE,
                s -> s.doReturningWork(connection -> {
                    connection.prepareStatement(sql).close();
                    return sql;
                }));
        assertThat(read).isEqualTo(sql);
        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }

    @Test
    void whatIsExplainedIsBoundLikeWhatIsRun() {
        boolean explained = in(
                ONE,
                s -> s.doReturningWork(connection -> {
                    try (var statement =
                            connection.prepareStatement("explain select id from garage_car where tenant_id = ?")) {
                        statement.setLong(1, ONE.tenant().value());
                        return statement.executeQuery().next();
                    }
                }));
        assertThat(explained).isTrue();
        refusedByTheGuard(s -> s.doReturningWork(connection -> {
            connection
                    .prepareStatement("explain select id from garage_car where score = ?")
                    .close();
            return 1;
        }));
    }
}
