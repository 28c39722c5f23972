package livery.data;

import static livery.data.Modules.ONE;
import static livery.data.Modules.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import livery.data.internal.TenantGuardException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one question that may be asked over all tenants. */
class AcrossTenantsTest {

    private static Standalone data;
    private static EntityStore store;

    @BeforeAll
    static void open() throws SQLException {
        data = Databases.open();
        store = data.store(Modules.garage());
        data.units().run(ONE, () -> store.session().persist(new Car(1, "one")));
        data.units().run(TWO, () -> store.session().persist(new Car(2, "two")));
    }

    @AfterAll
    static void close() {
        data.close();
    }

    @Test
    void whoHasSuchRowsIsSaid() {
        assertThat(store.tenantsHaving("select distinct tenant_id from garage_car"))
                .containsExactlyInAnyOrder(ONE.tenant(), TWO.tenant());
        assertThat(store.tenantsHaving("select c.tenant_id from garage_car c where c.name = ?", "two"))
                .containsExactly(TWO.tenant());
    }

    @Test
    void nothingElseCanBeAsked() {
        refused("select name from garage_car");
        refused("select name as tenant_id from garage_car");
        refused("select tenant_id, name from garage_car");
        refused("select max(id) from garage_car");
        refused("select * from garage_car");
        refused("select tenant_id + id from garage_car");
        refused("select tenant_id from garage_car for update");
        refused("select tenant_id from garage_car union select id from garage_car");
        refused("delete from garage_car");
        refused("select tenant_id from (select id as tenant_id from garage_car) x");
        refused("no statement");
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> store.tenantsHaving(sql)).isInstanceOf(TenantGuardException.class);
    }
}
