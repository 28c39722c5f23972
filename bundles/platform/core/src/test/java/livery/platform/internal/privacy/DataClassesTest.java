package livery.platform.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import livery.data.ColumnClasses;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.PlatformEntities;
import org.junit.jupiter.api.Test;

class DataClassesTest {

    @Test
    void eachColumnOfTheModuleIsClassed() throws SQLException {
        try (PlatformDatabase platform = PlatformDatabase.withGroup();
                Connection connection = platform.rows().unguarded()) {
            assertThat(ColumnClasses.wrong(connection, new PlatformEntities()))
                    .as("columns to be named in data-classes.properties")
                    .isEmpty();
        }
    }
}
