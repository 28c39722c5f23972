package livery.adapters.csv.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the text of a record at its separator. */
final class Fields {

    private final char separator;
    private final CsvReader.CsvReaderBuilder parser;

    Fields(char separator) {
        this.separator = separator;
        this.parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }

    /** Whether a quote was begun that more lines may close. */
    static boolean openQuote(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The values, or null when its quotes make no sense. */
    @Nullable
    List<String> of(String text) {
        if (text.indexOf('"') < 0) {
            return split(text);
        }
        try (CsvReader<CsvRecord> reader = parser.ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().toList();
            return records.size() == 1 ? records.get(0).getFields() : null;
        } catch (CsvParseException | IOException e) {
            return null;
        }
    }

    /** Most lines have no quotes, and splitting them needs no parser. */
    private List<String> split(String text) {
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            values.add(text.substring(from, to));
            from = to + 1;
        }
        values.add(text.substring(from));
        return values;
    }
}
