package livery.platform.internal.tenants;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file of JSON lines: an entry a table, a line a row, and the manifest at the end. Instants are in UTC, whole
 * numbers of 64 bits are texts, and bytes are in Base64, as they are stored: what is encrypted stays so.
 */
final class ExportFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZipOutputStream zip;
    private @Nullable JsonGenerator lines;

    ExportFile(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void begin(String entry) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        lines = JSON.createGenerator(zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        lines.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
    }

    void row(Map<String, @Nullable Object> values) throws IOException {
        JsonGenerator out = current();
        out.writeStartObject();
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            out.writeFieldName(value.getKey());
            write(out, value.getValue());
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            out.writeNumber(((Number) value).intValue());
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (value instanceof byte[] bytes) {
            out.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Timestamp time) {
            out.writeString(time.toInstant().toString());
        } else {
            out.writeString(value.toString());
        }
    }

    void end() throws IOException {
        JsonGenerator out = current();
        out.close();
        lines = null;
        zip.write('\n');
        zip.closeEntry();
    }

    void manifest(Map<String, ?> manifest) throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private JsonGenerator current() {
        JsonGenerator out = lines;
        if (out == null) {
            throw new IllegalStateException("no entry has been begun");
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
