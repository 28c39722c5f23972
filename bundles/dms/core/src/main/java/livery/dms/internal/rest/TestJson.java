package livery.dms.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.crm.RecordKind;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.dms.internal.Kinds;
import livery.dms.internal.intake.CanonicalField;
import livery.dms.internal.intake.Mapping;
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

    /** The first records, as read and as the mapping makes of them. */
    public record SampleJson(
            String file,
            String encoding,
            String separator,
            List<String> header,
            List<List<String>> rows,
            List<Map<String, String>> mapped,
            List<String> unmappedRequired) {}

    static TestJson of(TestResult result, Map<String, Object> settings, Texts texts, Locale locale) {
        List<CheckJson> checks = result.checks().stream()
                .map(check -> new CheckJson(
                        check.code(), check.ok(), texts.text(check.code(), check.values(), locale), check.field()))
                .toList();
        TestResult.Sample sample = result.sample();
        return new TestJson(result.ok(), checks, sample == null ? null : sample(sample, new Settings(settings)));
    }

    private static SampleJson sample(TestResult.Sample sample, Settings settings) {
        RecordKind kind = Kinds.of(settings.text(Mapping.KIND)).orElse(RecordKind.CUSTOMER);
        Map<String, String> columns = settings.textsByName(Mapping.COLUMNS);
        List<String> unmapped = CanonicalField.of(kind).stream()
                .filter(CanonicalField::required)
                .map(CanonicalField::name)
                .filter(field -> !sample.columns().contains(columns.getOrDefault(field, "")))
                .toList();
        return new SampleJson(
                sample.name(),
                sample.encoding(),
                sample.separator(),
                sample.columns(),
                sample.rows(),
                sample.rows().stream()
                        .map(row -> mapped(sample.columns(), row, columns))
                        .toList(),
                unmapped);
    }

    private static Map<String, String> mapped(List<String> header, List<String> row, Map<String, String> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            int at = header.indexOf(column);
            if (at >= 0 && at < row.size()) {
                values.put(field, row.get(at));
            }
        });
        return values;
    }
}
