package livery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowStatementsTest {

    @Test
    void statementsThatDifferInValuesOnlyAreOfOneForm() {
        assertThat(SlowStatements.form("select id from t where a = 17 and b like '%its%' and c in (1, 2, 3)"))
                .isEqualTo(SlowStatements.form("select id from t where a = 4 and b like '%x%' and c in (5)"));
    }

    @Test
    void numbersInNamesAreNoValues() {
        assertThat(SlowStatements.form("select g0.id from g g0")).isEqualTo("select g0.id from g g0");
    }
}
