package livery.dms.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import livery.data.ColumnClasses;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.DmsEntities;
import org.junit.jupiter.api.Test;

class DataClassesTest {

    @Test
    void eachColumnOfTheModuleIsClassed() throws SQLException {
        try (Connection connection = DmsDatabase.shared().rows().unguarded()) {
            assertThat(ColumnClasses.wrong(connection, new DmsEntities()))
                    .as("columns to be named in data-classes.properties")
                    .isEmpty();
        }
    }
}
