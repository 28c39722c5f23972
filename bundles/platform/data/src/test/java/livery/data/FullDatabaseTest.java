package livery.data;

import static livery.data.Modules.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import livery.platform.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server itself says that there is no room, of a table that may not grow. */
class FullDatabaseTest {

    private static final int ROOM = 20;
    /** The server counts in blocks. */
    private static final int MUCH_MORE = 10_000;

    private final TestDatabase server = TestDatabase.shared();
    private final StoredRows rows = new StoredRows(server.jdbcUrl("data_full_" + System.nanoTime()));
    private Standalone data;
    private EntityStore garage;

    @BeforeEach
    void open() throws SQLException {
        data = Standalone.open(rows.url(), server.user(), server.password());
        garage = data.store(Modules.garage());
        rows.change("create table small (tenant_id bigint not null, id bigint not null, primary key (tenant_id, id))"
                + " engine = memory max_rows = " + ROOM);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void whatFindsNoRoomLeavesNothingAndIsDoneWhenThereIsSome() {
        AtomicLong id = new AtomicLong();

        assertThatThrownBy(() -> {
                    while (id.get() < MUCH_MORE) {
                        carAndRow(id.incrementAndGet());
                    }
                })
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
                    assertThat(fault.code()).isEqualTo("platform.database.full");
                });

        assertThat(cars()).isEqualTo(id.get() - 1);
        rows.change("delete from small where id = 1");
        carAndRow(id.get());
        assertThat(cars()).isEqualTo(id.get());
    }

    private long cars() {
        return rows.number("select count(*) from garage_car");
    }

    private void carAndRow(long id) {
        data.units().run(ONE, () -> {
            garage.session().persist(new Car(id, "car"));
            garage.jdbc(connection -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into small (tenant_id, id) values (?, ?)")) {
                    insert.setLong(1, ONE.tenant().value());
                    insert.setLong(2, id);
                    return insert.executeUpdate();
                }
            });
        });
    }
}
