package livery.dms.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.RecordKind;
import livery.dms.TestResult;
import livery.dms.internal.connections.Trial;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.quarantine.NumberMask;
import livery.dms.internal.values.PersonalNumbers;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What trying a connection out has shown. */
public record TestJson(
        boolean ok, List<CheckJson> checks, @Nullable SampleJson sample) {

    /** One thing that was looked at. */
    public record CheckJson(
            String code,
            boolean ok,
            String detail,
            @Nullable String field) {}

    /**
     * The first records, as read and as the mapping makes of them.
     *
     * @param mapped of each row the values by canonical field, of those that can be read
     * @param faults of each row what keeps it from being taken in, by column; null while no row can be taken in
     * @param unmappedRequired fields that still need a column before any row can be taken in
     */
    public record SampleJson(
            String file,
            String encoding,
            String separator,
            List<String> header,
            List<List<String>> rows,
            List<Map<String, String>> mapped,
            @Nullable List<List<Reasons>> faults,
            List<String> unmappedRequired) {}

    static TestJson of(Trial trial, Texts texts, Locale locale) {
        List<CheckJson> checks = trial.result().checks().stream()
                .map(check -> new CheckJson(
                        check.code(), check.ok(), texts.text(check.code(), check.values(), locale), check.field()))
                .toList();
        TestResult.Sample sample = trial.result().sample();
        return new TestJson(trial.result().ok(), checks, sample == null ? null : sample(sample, trial, texts, locale));
    }

    private static SampleJson sample(TestResult.Sample sample, Trial trial, Texts texts, Locale locale) {
        Map<String, String> columns = trial.mapping().columns();
        NumberMask mask = NumberMask.of(trial.mapping(), sample.columns());
        List<String> unmapped = CanonicalField.of(trial.mapping().kind()).stream()
                .filter(CanonicalField::required)
                .map(CanonicalField::name)
                .filter(field -> !sample.columns().contains(columns.getOrDefault(field, "")))
                .toList();
        return new SampleJson(
                sample.name(),
                sample.encoding(),
                sample.separator(),
                sample.columns(),
                sample.rows().stream()
                        .map(row -> mask.row(sample.columns(), row))
                        .toList(),
                trial.rows().stream()
                        .map(row -> covered(trial.mapping().kind(), row.values()))
                        .toList(),
                unmapped.isEmpty()
                        ? trial.rows().stream()
                                .map(row -> Reasons.of(mask.faults(row.faults()), texts, locale))
                                .toList()
                        : null,
                unmapped);
    }

    private static Map<String, String> covered(RecordKind kind, Map<String, String> values) {
        Map<String, String> covered = new LinkedHashMap<>(values);
        CanonicalField.of(kind).stream()
                .filter(CanonicalField::covered)
                .forEach(field ->
                        covered.computeIfPresent(field.name(), (name, value) -> PersonalNumbers.covered(value)));
        return covered;
    }
}
