package livery.dms.internal.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import livery.crm.RecordKind;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.Documents;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees of a person's numbers who may not see them in full. */
class NumberMaskTest {

    private static final Map<String, String> FIELDS =
            Map.of("编号", "C1", "证", "440301198503091234", "手机", "13800138000");

    @Test
    void coversTheColumnOfTheMapping() {
        NumberMask mask = NumberMask.of(mapping("证"), List.of("编号", "证", "手机"));

        assertThat(mask.fields(FIELDS)).isEqualTo(Map.of("编号", "C1", "证", "****1234", "手机", "****8000"));
        assertThat(mask.raw("C1,440301198503091234,13800138000", FIELDS)).isEqualTo("C1,****1234,****8000");
    }

    @Test
    void coversTheColumnOfTheDrivingLicenceWhateverItsName() {
        NumberMask mask = NumberMask.of(mapping("证"), List.of("编号", "本"));

        assertThat(mask.fields(Map.of("编号", "C1", "本", "MORGA657054SM9IJ"))).containsEntry("本", "****M9IJ");
        assertThat(mask.raw("C1,MORGA657054SM9IJ", Map.of("本", "MORGA657054SM9IJ")))
                .isEqualTo("C1,****M9IJ");
        assertThat(mask.sentBack(Map.of("本", "****M9IJ"))).containsExactly("本");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "手机",
                "身份证号",
                "身分證字號",
                "证件号码",
                "驾驶证号",
                "駕照號碼",
                "护照",
                "Identity No",
                "licence no",
                "Driving License Number",
                "ID card"
            })
    void coversColumnsThatAreNamedSo(String column) {
        NumberMask mask = NumberMask.of(null, List.of("编号", column));

        assertThat(mask.fields(Map.of("编号", "C1", column, "E12345678"))).containsEntry(column, "****5678");
        assertThat(mask.raw("C1,E12345678", Map.of(column, "E12345678"))).isEqualTo("C1,****5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"客户编号", "姓名", "车牌", "name", "licence since", "领证日期"})
    void leavesOthers(String column) {
        assertThat(NumberMask.of(null, List.of(column)).fields(Map.of(column, "AB-12345678")))
                .containsEntry(column, "AB-12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "EA1234567", "G12345678", "H1234567890", "1234567(8)", "440301198503096659"})
    void coversWhatLooksLikeOneInAnyColumn(String number) {
        String end = number.substring(number.length() - 4);
        assertThat(NumberMask.of(null, List.of("生日")).fields(Map.of("生日", "见 " + number)))
                .containsEntry("生日", "见 ****" + end);
        assertThat(Documents.writeFaults(List.of(new FieldFault("生日", "dms.date.unreadable", Map.of("value", number)))))
                .doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"C1;44030119850309123X;王', '\"C1;****123X;王'",
        "'C1;A123456789;王;13800138000', 'C1;****6789;王;****8000'",
        "'C1;LSVAA4182E2184847;20250101', 'C1;LSVAA4182E2184847;20250101'"
    })
    void coversWhatLooksLikeOneInALineThatCannotBeSplit(String raw, String masked) {
        assertThat(NumberMask.of(mapping("证"), List.of("证")).raw(raw, Map.of("证", "")))
                .isEqualTo(masked);
    }

    @Test
    void coversAShortOneWhole() {
        assertThat(NumberMask.of(mapping("证"), List.of("证")).fields(Map.of("证", "12345678")))
                .containsEntry("证", "****");
    }

    private static Mapping mapping(String identity) {
        return new Mapping(
                RecordKind.CUSTOMER,
                "dms",
                Map.of("externalId", "编号", "identityNumber", identity, "drivingLicenceNumber", "本"),
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                "CNY");
    }
}
