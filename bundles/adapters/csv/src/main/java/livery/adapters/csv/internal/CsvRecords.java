package livery.adapters.csv.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.dms.RawRecord;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file. A record may run over several lines inside quotes; but a quote that is never closed breaks its
 * own line only, not all that follow.
 */
final class CsvRecords implements Closeable {

    private static final int MOST_LINES_OF_A_RECORD = 20;

    private record Line(long number, String text, boolean tooLong, boolean damaged) {}

    private final Lines lines;
    private final Fields fields;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<String> columns;
    private @Nullable RawRecord current;

    private CsvRecords(Lines lines, char separator) throws IOException {
        this.lines = lines;
        this.fields = new Fields(separator);
        Line header = nonBlank();
        this.columns = Header.of(header == null ? null : fields.of(header.text()));
    }

    static CsvRecords open(Path file, Dialect dialect) throws IOException {
        Lines lines = new Lines(file, dialect.charset());
        try {
            return new CsvRecords(lines, dialect.separator());
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    List<String> columns() {
        return columns;
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    /** Moves to the next record; false at the end. Blank lines are no records. */
    boolean next() throws IOException {
        Line line = nonBlank();
        if (line == null) {
            current = null;
            return false;
        }
        current = read(line);
        return true;
    }

    RawRecord record() {
        RawRecord record = current;
        if (record == null) {
            throw new IllegalStateException("there is no record");
        }
        return record;
    }

    private RawRecord read(Line line) throws IOException {
        if (line.tooLong()) {
            return broken(line, new FieldFault("", "csv.line.too-long", Map.of("most", Lines.LONGEST)));
        }
        if (line.damaged()) {
            return broken(line, new FieldFault("", "csv.line.undecodable"));
        }
        String text = line.text();
        if (Fields.openQuote(text)) {
            String joined = joined(text);
            if (joined == null) {
                return broken(line, new FieldFault("", "csv.line.quote"));
            }
            text = joined;
        }
        List<String> values = fields.of(text);
        if (values == null) {
            return broken(line, new FieldFault("", "csv.line.quote"));
        }
        if (values.size() != columns.size()) {
            return broken(
                    new Line(line.number(), text, false, false),
                    new FieldFault("", "csv.line.columns", Map.of("expected", columns.size(), "found", values.size())));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byColumn.put(columns.get(i), values.get(i).strip());
        }
        return new RawRecord(line.number(), text, byColumn, null);
    }

    private static RawRecord broken(Line line, FieldFault fault) {
        return new RawRecord(line.number(), line.text(), Map.of(), fault);
    }

    /** The record over as many lines as its quotes need, or null when they never close into a row of the right width. */
    private @Nullable String joined(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<Line> taken = new ArrayList<>();
        while (taken.size() < MOST_LINES_OF_A_RECORD && text.length() < Lines.LONGEST) {
            Line more = line();
            if (more == null) {
                break;
            }
            taken.add(more);
            if (more.tooLong() || more.damaged()) {
                break;
            }
            text.append('\n').append(more.text());
            if (!Fields.openQuote(text)) {
                List<String> values = fields.of(text.toString());
                if (values != null && values.size() == columns.size()) {
                    return text.toString();
                }
                break;
            }
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return null;
    }

    private @Nullable Line nonBlank() throws IOException {
        Line line = line();
        while (line != null && line.text().isBlank()) {
            line = line();
        }
        return line;
    }

    private @Nullable Line line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        String text = lines.next();
        return text == null ? null : new Line(lines.number(), text, lines.tooLong(), lines.damaged());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
