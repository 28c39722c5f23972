package livery.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One export being written in a dealer system's own form. Counts the lines below the header. */
final class Export implements Closeable {

    private final DealerSystem system;
    private final List<String> fields;
    private final BufferedWriter out;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private String last = "";
    private int lines;

    Export(Path file, DealerSystem system, Kind kind) throws IOException {
        this.system = system;
        Map<String, String> columns = system.columns().getOrDefault(kind, Map.of());
        this.fields = List.copyOf(columns.keySet());
        this.out = new BufferedWriter(new java.io.OutputStreamWriter(
                Files.newOutputStream(file),
                system.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE)));
        this.date = DateTimeFormatter.ofPattern(system.dateFormat());
        this.dateTime = DateTimeFormatter.ofPattern(system.dateTimeFormat());
        out.write(String.join(String.valueOf(system.separator()), columns.values()));
        out.write("\r\n");
    }

    /** Starts a record; values follow by field. */
    Map<String, Object> record() {
        return new LinkedHashMap<>();
    }

    void write(Map<String, Object> record) throws IOException {
        raw(line(record));
    }

    /** The record as it would be written. */
    String line(Map<String, Object> record) {
        return fields.stream()
                .map(field -> text(record.get(field)))
                .collect(Collectors.joining(String.valueOf(system.separator())));
    }

    /** The line before once more, as systems do that export twice. */
    void again() throws IOException {
        raw(last);
    }

    /** A line as it is. */
    void raw(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
        last = line;
        lines++;
    }

    /** A last line that was cut off in the middle, without an end. */
    void truncated() throws IOException {
        out.write(last, 0, last.length() / 2);
        lines++;
    }

    int lines() {
        return lines;
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDateTime time) {
            return dateTime.format(time);
        }
        if (value instanceof LocalDate day) {
            return date.format(day);
        }
        String text = value.toString();
        boolean quoted = text.indexOf(system.separator()) >= 0 || text.indexOf('"') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
