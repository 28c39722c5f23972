package livery.dms.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import livery.crm.Sex;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ValueReader reader = new ValueReader(List.of(), CHINA, "CNY");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2024-2-29",
                "2024/2/29",
                "2024/02/29 08:30",
                "20240229",
                "20240229 083000",
                "2024.2.29",
                "2024年2月29日",
                "2024-02-29T08:30:59",
                "2024-02-29 8:5"
            })
    void readsTheUsualForms(String text) {
        assertThat(reader.date(text)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-02-30",
                "2024-13-01",
                "2024-00-10",
                "2024-06-31",
                "20241301",
                "2024/2/29 24:01",
                "0000-01-01",
                "-2024-01-01",
                "29/02/2024",
                "2024-02-29 soon",
                "soon",
                "45292"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(fault(() -> reader.date(text)).code()).isEqualTo("dms.date.unreadable");
        assertThat(fault(() -> reader.instant(text)).code()).isEqualTo("dms.date.unreadable");
    }

    @Test
    void saysWhatItReadAndWhatItExpected() {
        ValueReader strict = new ValueReader(List.of("dd.MM.yyyy[ HH:mm]"), CHINA, "CNY");

        assertThat(fault(() -> strict.date("31.02.2024")))
                .isEqualTo(new FieldFault(
                        "column",
                        "dms.date.unreadable",
                        Map.of("value", "31.02.2024", "examples", "24.10.2026 11:45")));
        assertThat(fault(() -> reader.date("soon")).values())
                .containsEntry("examples", "2026-10-24 11:45:30, 2026/10/24 11:45:30, 20261024 114530");
        assertThat(strict.date("28.02.2024 12:00")).isEqualTo(LocalDate.of(2024, 2, 28));
        assertThat(fault(() -> strict.date("2024-02-28")).code()).isEqualTo("dms.date.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2024-03-01T23:30:00Z, 2024-03-01T23:30:00Z, 2024-03-02",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2024-03-01T08:30:00+08:00, 2024-03-01T00:30:00Z, 2024-03-01",
        "yyyy-MM-dd HH:mm[ZZZ], 2024-03-01 08:30-0500, 2024-03-01T13:30:00Z, 2024-03-01",
        "yyyy-MM-dd HH:mm[ZZZ], 2024-03-01 08:30, 2024-03-01T00:30:00Z, 2024-03-01",
        "yyyy-MM-dd HH:mm VV, 2024-03-01 09:30 Asia/Tokyo, 2024-03-01T00:30:00Z, 2024-03-01",
        "yyyy-MM-ddXXX, 2024-03-01Z, 2024-03-01T00:00:00Z, 2024-03-01"
    })
    void usesTheZoneThatATextNames(String pattern, String text, Instant instant, LocalDate day) {
        ValueReader zoned = new ValueReader(List.of(pattern), CHINA, "CNY");

        assertThat(ValueReader.usable(pattern)).isTrue();
        assertThat(zoned.instant(text)).isEqualTo(instant);
        assertThat(zoned.date(text)).isEqualTo(day);
        assertThat(fault(() -> zoned.date("soon")).values()).containsKey("examples");
    }

    @Test
    void triesTheFormatsInTheirOrder() {
        ValueReader american = new ValueReader(List.of("MM/dd/yyyy", "dd/MM/yyyy"), CHINA, "CNY");

        assertThat(american.date("03/04/2024")).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(american.date("13/04/2024")).isEqualTo(LocalDate.of(2024, 4, 13));
    }

    @Test
    void readsAWallClockInTheStoresZone() {
        assertThat(reader.instant("2024-05-01 08:30")).isEqualTo(Instant.parse("2024-05-01T00:30:00Z"));
        assertThat(reader.instant("2024-05-01")).isEqualTo(Instant.parse("2024-04-30T16:00:00Z"));
        assertThat(new ValueReader(List.of(), ZoneId.of("Europe/Berlin"), "EUR").instant("2024-05-01 08:30"))
                .isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, true",
        "dd-MMM-yyyy HH:mm, true",
        "uuuu/M/d, true",
        "YYYY-MM-DD, false",
        "HH:mm, false",
        "yyyy-MM-dd {, false",
        "nonsense, false",
        "'', false"
    })
    void tellsAUsablePattern(String pattern, boolean usable) {
        assertThat(ValueReader.usable(pattern)).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1280.50|128050",
                "1280.5|128050",
                "1280|128000",
                "1280.|128000",
                "1,280.50|128050",
                "1,234,567.89|123456789",
                "¥1280|128000",
                "￥ 1 280.50|128050",
                "1280.5元|128050",
                "RMB 1,280|128000",
                "-35.00|-3500",
                "+35|3500",
                "0|0",
                "12.500|1250"
            })
    void readsAmountsInMinorUnits(String text, long minor) {
        assertThat(reader.minor(text)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345",
                "free",
                "1280.50.1",
                "1.280,50",
                "12,50",
                "1,2,3",
                "--5",
                "¥",
                "1e5",
                "0x10",
                "NaN",
                "99999999999999999999999999",
                "1e999999999"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThat(fault(() -> reader.minor(text)).code()).isEqualTo("dms.amount.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-99999999", "0e-99999999", "1e-2000000000"})
    void doesNotReckonForAgesWithAnAbsurdExponent(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(fault(() -> reader.minor(text)).code()).isEqualTo("dms.amount.unreadable"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(fault(() -> reader.integer(text)).code()).isEqualTo("dms.number.unreadable"));
    }

    @Test
    void knowsHowManyDigitsACurrencyHas() {
        assertThat(new ValueReader(List.of(), CHINA, "JPY").minor("1280")).isEqualTo(1280);
        assertThat(fault(() -> new ValueReader(List.of(), CHINA, "JPY").minor("1280.5"))
                        .code())
                .isEqualTo("dms.amount.unreadable");
        assertThat(new ValueReader(List.of(), CHINA, "TWD").minor("NT$1,280")).isEqualTo(128000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"58000|58000", "58,000 km|58000", "58000公里|58000", "58000.0|58000", "-1|-1"})
    void readsWholeNumbers(String text, long number) {
        assertThat(reader.integer(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"58000.5", "many", "99999999999999999999"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThat(fault(() -> reader.integer(text)).code()).isEqualTo("dms.number.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "男, MALE",
        "M, MALE",
        "先生, MALE",
        "1, MALE",
        "女, FEMALE",
        " Female , FEMALE",
        "2, FEMALE",
        "不详, UNKNOWN",
        "0, UNKNOWN"
    })
    void readsTheSex(String text, Sex sex) {
        assertThat(reader.choice("sex", Sex.class, text)).isEqualTo(sex);
    }

    @Test
    void refusesAnotherSexThanItKnows() {
        assertThat(fault(() -> reader.choice("sex", Sex.class, "3")).code()).isEqualTo("dms.sex.unreadable");
    }

    private static FieldFault fault(Runnable reading) {
        FieldFault[] fault = new FieldFault[1];
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(ValueReader.Unreadable.class, e -> fault[0] = e.in("column"));
        return fault[0];
    }
}
