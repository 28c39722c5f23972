package livery.dms.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.connections.ConnectionInput;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.rest.TestJson.SampleJson;
import org.junit.jupiter.api.Test;

/** What the test of a connection tells. */
class TestJsonTest {

    private final DmsDatabase dms = DmsDatabase.shared();

    @Test
    void judgesNoRowWhileARequiredFieldHasNoColumn() {
        SampleJson sample = sample(Map.of("externalId", "编号"));

        assertThat(sample.unmappedRequired()).containsExactly("name");
        assertThat(sample.faults()).isNull();
    }

    @Test
    void judgesEachRowOnceTheyHave() {
        SampleJson sample = sample(Map.of("externalId", "编号", "name", "姓名"));

        assertThat(sample.unmappedRequired()).isEmpty();
        assertThat(sample.faults())
                .extracting(row -> row.stream().map(Reasons::code).toList())
                .containsExactly(
                        List.of(),
                        List.of("dms.value.missing"),
                        List.of("crm.name.no-letters"),
                        List.of("lines.quote.open"));
        assertThat(sample.rows().get(3)).containsExactly("C4,\"李四");
    }

    @Test
    void coversTheNumbersOfPersonsInRowsAndInWhatIsMadeOfThem() {
        SampleJson sample = sample(Map.of("externalId", "编号", "name", "姓名", "drivingLicenceNumber", "生日"));

        assertThat(sample.rows().get(0)).containsExactly("C1", "王小明", "****");
        assertThat(sample.mapped().get(0)).containsEntry("name", "王小明").containsEntry("drivingLicenceNumber", "****");
    }

    private SampleJson sample(Map<String, String> columns) {
        ConnectionInput input = new ConnectionInput(
                "c",
                "lines",
                null,
                "paused",
                Map.of("folder", "/in/json", Mapping.KIND, "customer", Mapping.COLUMNS, columns));
        TestJson json =
                TestJson.of(dms.connections().test(dms.store(), input), (code, values, locale) -> code, Locale.ENGLISH);
        return Objects.requireNonNull(json.sample());
    }
}
