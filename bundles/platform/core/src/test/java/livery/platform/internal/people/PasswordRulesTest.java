package livery.platform.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import livery.platform.FieldFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password2024!",
                "!!password!!",
                "passwordpassword",
                "qwertyuiop",
                "Qwerty123456",
                "1qaz2wsx3edc",
                "1234567890"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(code(password)).isEqualTo("platform.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaa", "abababababab", "abcdefghijkl", "9876543210", "woaini1314", "5201314520"})
    void refusesRepetitionsRunsAndWhatIsUsualInChina(String password) {
        assertThat(code(password)).isEqualTo("platform.password.common");
    }

    @ParameterizedTest
    @CsvSource({"wang123456", "WangXiaoming1!", "2024wang2024", "王小明王小明王小明王小明"})
    void refusesOnesOwnNameWithSomethingAdded(String password) {
        assertThat(code(password)).isIn("platform.password.own-name", "platform.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "correcthorsebatterystaple",
                "8361950274",
                "my dragon eats toast",
                "今天天气很好我们去吃火锅吧",
                "qwmzptrvkx",
                "wang likes long walks"
            })
    void takesWhatIsLongAndOnesOwn(String password) {
        assertThat(code(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789"})
    void asksForTenCharacters(String password) {
        assertThat(code(password)).isEqualTo("platform.text.length");
        assertThat(code("x7".repeat(60))).isEqualTo("platform.text.length");
    }

    private static String code(String password) {
        return PasswordRules.fault("password", password, 10, "wang", "WangXiaoming", "王小明")
                .map(FieldFault::code)
                .orElse("");
    }
}
