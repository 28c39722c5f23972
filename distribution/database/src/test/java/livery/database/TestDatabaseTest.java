package livery.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class TestDatabaseTest {

    @Test
    void givesAnEmptyDatabaseEachTime() throws Exception {
        TestDatabase database = TestDatabase.shared();
        for (int round = 0; round < 2; round++) {
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl("fresh"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create table t (id bigint primary key)");
                try (ResultSet count = statement.executeQuery("select count(*) from t")) {
                    assertThat(count.next()).isTrue();
                    assertThat(count.getInt(1)).isZero();
                }
                statement.execute("insert into t values (1)");
            }
        }
    }

    @Test
    void isOneServerForTheJvm() {
        assertThat(TestDatabase.shared()).isSameAs(TestDatabase.shared());
    }
}
