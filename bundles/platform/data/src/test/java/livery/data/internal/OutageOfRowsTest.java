package livery.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import livery.database.TestDatabase;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The database goes away while modules come up, and comes back. */
class OutageOfRowsTest {

    @TempDir
    private Path folder;

    @Test
    void rowsThatWaitForTheDatabaseSaySoAndOpenWhenItIsBack() throws Exception {
        TestDatabase server = TestDatabase.shared();
        URI address = URI.create(server.jdbcUrl("outage_" + System.nanoTime()).substring("jdbc:".length()));
        try (Road road = new Road(address.getPort());
                MariaDbPool pool = new MariaDbPool(new DatabaseSettings(
                        "jdbc:mariadb://127.0.0.1:" + road.port() + address.getPath(),
                        server.user(),
                        server.password(),
                        2,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5)))) {
            RowBook book = new RowBook();
            EntityStores stores = new EntityStores(framework(), new LocalUnitsOfWork(pool), book);
            Lot lot = new Lot("db/lot");
            road.block();

            stores.open(lot);
            assertThat(book.failures()).containsOnlyKeys("lot");
            assertThat(book.failures().get("lot"))
                    .isInstanceOfSatisfying(
                            Fault.class, away -> assertThat(away.kind()).isEqualTo(Fault.Kind.UNAVAILABLE));
            Fault early = catchThrowableOfType(Fault.class, () -> book.expand("lot", folder));
            assertThat(early.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);

            road.clear();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(book.failures()).isEmpty());
            stores.closeAll();
        }
    }

    private static BundleContext framework() {
        Object registration = answering(ServiceRegistration.class, Map.of());
        return (BundleContext) answering(BundleContext.class, Map.of("registerService", registration));
    }

    private static Object answering(Class<?> type, Map<String, Object> answers) {
        return Proxy.newProxyInstance(
                OutageOfRowsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName()));
    }
}
