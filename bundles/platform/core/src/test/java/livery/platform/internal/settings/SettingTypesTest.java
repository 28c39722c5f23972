package livery.platform.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import livery.platform.FieldFault;
import livery.platform.settings.ChoiceType;
import livery.platform.settings.DecimalType;
import livery.platform.settings.DurationType;
import livery.platform.settings.Setting;
import livery.platform.settings.SettingType;
import livery.platform.settings.TextType;
import livery.platform.settings.TextsType;
import livery.platform.settings.WholeNumberType;
import livery.platform.settings.YesNoType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What values each type takes. */
class SettingTypesTest {

    private static final TextType TEXT = new TextType(2, 5);
    private static final TextsType TEXTS = new TextsType(TEXT, 2);
    private static final WholeNumberType WHOLE = WholeNumberType.days(1, 30);
    private static final DecimalType DECIMAL =
            new DecimalType(new BigDecimal("0.5"), new BigDecimal(100), 2, "percent");
    private static final ChoiceType CHOICE = new ChoiceType(List.of("red", "blue"));
    private static final DurationType DURATION = new DurationType(Duration.ofMinutes(5), Duration.ofDays(2));

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(TEXT, "ab", "ab"),
                Arguments.of(TEXTS, List.of("ab", "abc"), List.of("ab", "abc")),
                Arguments.of(TEXTS, List.of(), List.of()),
                Arguments.of(WHOLE, 30, 30L),
                Arguments.of(WHOLE, 30L, 30L),
                Arguments.of(WHOLE, 30.0, 30L),
                Arguments.of(DECIMAL, 0.5, new BigDecimal("0.5")),
                Arguments.of(DECIMAL, new BigDecimal("1e2"), new BigDecimal(100)),
                Arguments.of(DECIMAL, 1.50, new BigDecimal("1.5")),
                Arguments.of(DECIMAL, 7, new BigDecimal(7)),
                Arguments.of(new YesNoType(), true, true),
                Arguments.of(CHOICE, "blue", "blue"),
                Arguments.of(DURATION, "P2D", Duration.ofDays(2)),
                Arguments.of(DURATION, "PT5M", Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @MethodSource
    void good(SettingType<?> type, Object plain, Object value) {
        assertThat(type.fault("f", plain)).isEmpty();
        assertThat(type.read(plain)).isEqualTo(value);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(TEXT, 1, "f platform.setting.text"),
                Arguments.of(TEXT, "a", "f platform.text.length"),
                Arguments.of(TEXT, "abcdef", "f platform.text.length"),
                Arguments.of(TEXTS, "ab", "f platform.setting.texts"),
                Arguments.of(TEXTS, Arrays.asList("ab", null), "f platform.setting.texts"),
                Arguments.of(TEXTS, List.of("ab", "abcdef"), "f[1] platform.text.length"),
                Arguments.of(TEXTS, List.of("ab", "ab", "ab"), "f platform.list.size"),
                Arguments.of(WHOLE, "1", "f platform.setting.whole-number"),
                Arguments.of(WHOLE, 1.5, "f platform.setting.whole-number"),
                Arguments.of(WHOLE, 0, "f platform.setting.range"),
                Arguments.of(WHOLE, 31, "f platform.setting.range"),
                Arguments.of(WHOLE, BigInteger.TEN.pow(25), "f platform.setting.range"),
                Arguments.of(WHOLE, new BigDecimal("1e999999999"), "f platform.setting.whole-number"),
                Arguments.of(DECIMAL, true, "f platform.setting.number"),
                Arguments.of(DECIMAL, Double.NaN, "f platform.setting.number"),
                Arguments.of(DECIMAL, 1.234, "f platform.setting.scale"),
                Arguments.of(DECIMAL, 0.4, "f platform.setting.range"),
                Arguments.of(new YesNoType(), "true", "f platform.setting.yes-no"),
                Arguments.of(CHOICE, "green", "f platform.setting.choice"),
                Arguments.of(CHOICE, 1, "f platform.setting.choice"),
                Arguments.of(DURATION, 5, "f platform.setting.duration"),
                Arguments.of(DURATION, "5 minutes", "f platform.setting.duration"),
                Arguments.of(DURATION, "P999999999999999999D", "f platform.setting.duration"),
                Arguments.of(DURATION, "PT4M59S", "f platform.setting.range"),
                Arguments.of(DURATION, "-PT5M", "f platform.setting.range"),
                Arguments.of(DURATION, "P3D", "f platform.setting.range"),
                Arguments.of(TEXT, Map.of(), "f platform.setting.text"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(SettingType<?> type, Object plain, String fault) {
        assertThat(type.fault("f", plain).map(SettingTypesTest::shown)).contains(fault);
    }

    private static String shown(FieldFault fault) {
        return fault.field() + " " + fault.code();
    }

    @Test
    void aModuleDeclaresNoNonsense() {
        assertThatThrownBy(() -> Setting.ofGroup("parking.days", WHOLE, 31L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.ofGroup("days", WHOLE, 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.ofGroup("parking.Days", WHOLE, 1L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Setting.ofGroup("parking.days-open", WHOLE, 1L).text()).isEqualTo("parking.setting.days-open");
    }
}
