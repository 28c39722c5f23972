package livery.dms;

import java.util.Map;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * A record as the outside system wrote it.
 *
 * @param line where it stands in its file, counted from 1; of several lines, the first
 * @param raw the record's text, kept as it is
 * @param fields values by column; empty when the record is broken
 * @param broken why it cannot be split into fields, or null
 */
public record RawRecord(
        long line,
        String raw,
        Map<String, String> fields,
        @Nullable FieldFault broken) {}
