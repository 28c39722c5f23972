package livery.crm.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.CrmEntities;
import livery.data.ColumnClasses;
import org.junit.jupiter.api.Test;

class DataClassesTest {

    @Test
    void eachColumnOfTheModuleIsClassed() throws SQLException {
        try (Connection connection = CrmDatabase.shared().unguarded()) {
            assertThat(ColumnClasses.wrong(connection, new CrmEntities()))
                    .as("columns to be named in data-classes.properties")
                    .isEmpty();
        }
    }
}
