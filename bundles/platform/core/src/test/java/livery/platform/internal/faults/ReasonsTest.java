package livery.platform.internal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLIntegrityConstraintViolationException;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void ofADatabaseItsCodesAreKeptAndNotWhatTheRowHolds() {
        Exception database = new IllegalStateException(
                "could not be stored: Duplicate entry '王小明' for key 'x'",
                new SQLIntegrityConstraintViolationException("Duplicate entry '王小明' for key 'x'", "23000", 1062));

        assertThat(Reasons.of(database, 200)).isEqualTo("IllegalStateException (error 1062, SQL state 23000)");
    }

    @Test
    void numbersAndAddressesInOtherMessagesAreCovered() {
        Exception said = new IllegalArgumentException(
                "no order 4711 of +8613800138000, 44030119850309123X, E12345678, plate 12345 or wang.xm@example.com.cn!");

        assertThat(Reasons.of(said, 200)).isEqualTo("no order 4711 of +…, …, E…, plate … or …!");
    }

    @Test
    void aLongMessageIsLookedThroughAtOnce() {
        assertThat(Reasons.of(new IllegalStateException("a".repeat(1_000_000)), 10))
                .isEqualTo("a".repeat(10));
    }

    @Test
    void ofAFaultItIsTheCodeAndOfSilenceTheClass() {
        assertThat(Reasons.of(Fault.notFound("crm.customer.unknown"), 12)).isEqualTo("crm.customer");
        assertThat(Reasons.of(new NullPointerException(null), 200)).isEqualTo("NullPointerException");
    }
}
