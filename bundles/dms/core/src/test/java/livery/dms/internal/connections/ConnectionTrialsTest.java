package livery.dms.internal.connections;

import static livery.dms.internal.connections.ConnectionInputs.faults;
import static livery.dms.internal.connections.ConnectionInputs.good;
import static livery.dms.internal.connections.ConnectionInputs.named;
import static livery.dms.internal.connections.ConnectionInputs.set;
import static livery.dms.internal.connections.ConnectionInputs.withAdapter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import livery.dms.TestResult;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.PlainCrm;
import livery.dms.internal.intake.Preview;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection would do with what there is to read, before it is stored. */
class ConnectionTrialsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final Connections connections = dms.connections();
    private final CallContext store = dms.store();

    @Test
    void testsSettingsBeforeTheyAreStored() {
        assertThat(connections.test(store, good()).result().ok()).isTrue();
        assertThat(connections.test(store, named(good(), "")).result().ok())
                .as("no name yet")
                .isTrue();
    }

    @Test
    void showsTheHeaderBeforeAnyColumnIsNamed() {
        for (Object mapping : new Object[] {null, Map.of(), Map.of("name", "姓名")}) {
            Trial trial = connections.test(store, set("mapping", mapping).apply(good()));

            assertThat(trial.result().sample().columns()).containsExactly("编号", "姓名", "生日");
            assertThat(trial.rows())
                    .allSatisfy(row -> assertThat(row.faults())
                            .extracting(FieldFault::field)
                            .doesNotContain("externalId"));
        }
    }

    @Test
    void showsWhatTheFirstLinesWouldBecome() {
        Trial trial = connections.test(
                store,
                set("mapping", Map.of("externalId", "编号", "name", "姓名", "birthDate", "生日"))
                        .apply(good()));

        assertThat(trial.rows())
                .extracting(Preview.Row::values)
                .containsExactly(
                        Map.of("externalId", "C1", "name", "王小明", "birthDate", "1990-01-02"),
                        Map.of("externalId", "C2"),
                        Map.of("externalId", "C3", "name", PlainCrm.REFUSED_NAME, "birthDate", "1990-01-02"),
                        Map.of());
        assertThat(trial.rows().get(0).faults()).isEmpty();
        assertThat(trial.rows().get(1).faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("姓名", "dms.value.missing"), tuple("生日", "dms.date.unreadable"));
        assertThat(trial.rows().get(2).faults())
                .as("what the CRM refuses")
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("姓名", "crm.name.no-letters"));
        assertThat(trial.rows().get(3).faults())
                .as("what cannot be split")
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("", "lines.quote.open"));
    }

    @Test
    void saysThatAColumnIsNamedThatTheFileDoesNotHave() {
        Trial trial = connections.test(
                store, set("mapping", Map.of("externalId", "编号", "name", "名字")).apply(good()));

        assertThat(trial.result().ok()).isFalse();
        assertThat(trial.result().checks())
                .extracting(TestResult.Check::code, TestResult.Check::field)
                .contains(tuple("dms.column.missing", "mapping.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "ends with a blank ", "of two\nlines", "p@ss word"})
    void tellsWhatTheAdapterThrowsButNoPassword(String password) {
        ConnectionInput failing = set("password", password)
                .apply(set("folder", LineAdapter.FAILS_AT_TEST).apply(good()));

        Trial trial = connections.test(store, failing);

        assertThat(trial.result().ok()).isFalse();
        assertThat(trial.result().checks())
                .extracting(TestResult.Check::code, TestResult.Check::values)
                .containsExactly(
                        tuple("dms.adapter.failed", Map.of("adapter", "lines", "reason", "ftp://me:•••@host and •••")));
    }

    @Test
    void refusesToTestWhatCouldNotBeStored() {
        assertThat(faults(() -> connections.test(store, set("folder", null).apply(good()))))
                .containsExactly(tuple("settings.folder", "web.field.missing"));
        assertThat(faults(() -> connections.test(store, set("kind", "nonsense").apply(good()))))
                .containsExactly(tuple("settings.kind", "dms.kind.unknown"));
        assertThat(faults(() -> connections.test(store, withAdapter(good(), "soap"))))
                .containsExactly(tuple("adapter", "dms.adapter.unknown"));
    }
}
