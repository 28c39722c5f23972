package livery.crm.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Window;
import livery.crm.internal.export.Workbook;
import livery.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Writes what a report comes to into a workbook that says who asked, when, and in which store. */
final class ReportWorkbook {

    private static final int MOST_ROWS = 1_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Texts texts;
    private final Locale locale;

    ReportWorkbook(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Who asked for it, when and where. */
    record Mark(String report, String store, String by, Instant at, ZoneId zone) {}

    void write(Mark mark, Definition definition, Result result, OutputStream out) throws IOException {
        String at = MINUTE.format(LocalDateTime.ofInstant(mark.at(), mark.zone()));
        String line = text(
                "crm.report.mark", Map.of("report", mark.report(), "store", mark.store(), "by", mark.by(), "at", at));
        try (Workbook book = new Workbook(out, line, mark.by(), mark.at(), headings(result), MOST_ROWS)) {
            for (Result.Row row : result.rows()) {
                book.row(cells(label(definition, row), row));
            }
            book.row(cells(text("crm.report.all", Map.of()), result.all()));
        }
    }

    private List<String> headings(Result result) {
        List<String> headings = new ArrayList<>();
        headings.add(text("crm.report.rows-heading", Map.of()));
        headings.add(text("crm.report.customers-heading", Map.of()));
        String currency = result.currency() == null ? "" : " (" + result.currency() + ")";
        result.days().columns().forEach(days -> headings.add(days(days) + currency));
        List<Window.Absolute> before = result.days().before();
        if (before != null) {
            before.forEach(days -> headings.add(days(days) + currency));
        }
        return headings;
    }

    private static String days(Window.Absolute days) {
        return days.from() + " – " + Objects.requireNonNull(days.before()).minusDays(1);
    }

    private static List<@Nullable Object> cells(String label, Result.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(label);
        cells.add(BigDecimal.valueOf(row.customers()));
        cells.addAll(row.measured());
        if (row.before() != null) {
            cells.addAll(row.before());
        }
        return cells;
    }

    private String label(Definition definition, Result.Row row) {
        String value = row.value();
        if (value == null) {
            return text("crm.report.missing", Map.of());
        }
        if (row.name() != null) {
            return row.name();
        }
        Rows rows = definition.rows();
        if (rows == null || rows.bounds().isEmpty()) {
            return value;
        }
        List<BigDecimal> bounds = rows.bounds();
        int bound = Integer.parseInt(value);
        String from = bound < 0 ? "" : bounds.get(bound).toPlainString();
        String before = bound + 1 < bounds.size() ? bounds.get(bound + 1).toPlainString() : "";
        return from + " … < " + before;
    }

    private String text(String code, Map<String, String> values) {
        return texts.text(code, values, locale);
    }
}
