package livery.crm.internal.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    /** The standards' own examples among them. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "440301198503098814"})
    void anIdentityNumberWithAnyDigitWrongIsNone(String number) {
        if (!number.startsWith("440524")) {
            assertThat(CheckDigits.identity(number)).isTrue();
        } else {
            assertThat(CheckDigits.identity(number)).as("born before 1900").isFalse();
        }
        for (int i = 0; i < 17; i++) {
            String wrong =
                    number.substring(0, i) + (char) ('0' + (number.charAt(i) - '0' + 1) % 10) + number.substring(i + 1);
            assertThat(CheckDigits.identity(wrong)).as(wrong).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91440300708461136T", "91110000600037341L"})
    void aCreditCodeWithAnyDigitWrongIsNone(String code) {
        assertThat(CheckDigits.uscc(code)).isTrue();
        for (int i = 0; i < 18; i++) {
            if (Character.isDigit(code.charAt(i))) {
                String wrong =
                        code.substring(0, i) + (char) ('0' + (code.charAt(i) - '0' + 1) % 10) + code.substring(i + 1);
                assertThat(CheckDigits.uscc(wrong)).as(wrong).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9AXKP042788", "11111111111111111", "LSVAA4182E2184847"})
    void aVehicleNumberOfTheseMakersHasACheckDigit(String vin) {
        assertThat(CheckDigits.bindsVin(vin)).isTrue();
        assertThat(CheckDigits.vin(vin)).isTrue();
        assertThat(CheckDigits.vin(vin.substring(0, 16) + (vin.endsWith("7") ? "8" : "7")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WVWZZZ1JZXW000001", "JHMCM56557C404453", "VF1AAAAA555999999"})
    void othersNeedNone(String vin) {
        assertThat(CheckDigits.bindsVin(vin)).isFalse();
    }
}
