package livery.crm.internal.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes for the number of a driving licence. */
class SensitiveNumberTest {

    private static final SensitiveNumber LICENCE = CustomerField.DRIVING_LICENCE_NUMBER.number();

    @ParameterizedTest
    @CsvSource({
        "440301198503091234, 440301198503091234",
        "morga657054sm9ij, MORGA657054SM9IJ",
        "Ａ１２３ ４５６ ７８９, A123456789",
        "12a4, 12A4",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void isStoredInCapitalsOfHalfWidth(String written, String stored) {
        assertThat(LICENCE.stored(written)).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A12", "1234567890123456789012345678901", "A12-345", "驾照12345", "NONE", "4403**********1234"
            })
    void isNoOther(String written) {
        assertThat(LICENCE.stored(written)).isEmpty();
    }

    @Test
    void isLookedForWholeOnly() {
        assertThat(LICENCE.whole("a123456789")).contains("A123456789");
        assertThat(LICENCE.whole("8000")).isEmpty();
        assertThat(LICENCE.whole("1".repeat(100))).isEmpty();
    }
}
