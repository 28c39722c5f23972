package livery.adapters.csv.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import livery.dms.Settings;

/**
 * How a file is written.
 *
 * @param encoding as shown to people: UTF-8, GBK or Big5
 * @param charset what decodes it; wider than the name where the wider one reads the same files
 */
record Dialect(String encoding, Charset charset, char separator) {

    private static final int SAMPLE_BYTES = 256 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /**
     * What the settings say, and what the file's beginning shows where they are silent.
     *
     * @param region ISO 3166 country of the store, which hints at the encoding of short files
     */
    static Dialect of(Path file, Settings settings, String region) throws IOException {
        byte[] sample = sample(file);
        if (sample.length == 0) {
            throw new UnreadableFile("csv.file.empty", Map.of());
        }
        refuseBinary(sample);
        String encoding = settings.text(CsvAdapter.ENCODING);
        String name = encoding.isEmpty() ? Encodings.of(sample, settings.columns(), region) : encoding;
        Charset charset = Encodings.charset(name);
        String separator = settings.text(CsvAdapter.SEPARATOR);
        char by = separator.isEmpty() ? separator(new String(sample, charset)) : separator.charAt(0);
        return new Dialect(name, charset, by);
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    /** Text has no zero bytes and few control characters. */
    private static void refuseBinary(byte[] sample) throws UnreadableFile {
        int control = 0;
        for (byte b : sample) {
            if (b == 0) {
                throw new UnreadableFile("csv.file.binary", Map.of());
            }
            if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                control++;
            }
        }
        if (control * 50 > sample.length) {
            throw new UnreadableFile("csv.file.binary", Map.of());
        }
    }

    /** The one that the header has most of. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
