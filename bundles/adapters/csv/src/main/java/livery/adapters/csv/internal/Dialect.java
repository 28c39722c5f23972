package livery.adapters.csv.internal;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
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
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** What the settings say, and what the file's beginning shows where they are silent. */
    static Dialect of(Path file, Settings settings) throws IOException {
        byte[] sample = sample(file);
        if (sample.length == 0) {
            throw new UnreadableFile("csv.file.empty", Map.of());
        }
        refuseBinary(sample);
        String encoding = settings.text(CsvAdapter.ENCODING);
        String name = encoding.isEmpty() ? detected(sample) : encoding;
        Charset charset = charset(name);
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

    private static Charset charset(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "GBK" -> GB18030;
            case "BIG5" -> BIG5;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static String detected(byte[] sample) throws UnreadableFile {
        if (decodes(sample, StandardCharsets.UTF_8) || mostlyUtf8(sample)) {
            return "UTF-8";
        }
        boolean gbk = decodes(sample, GB18030);
        boolean big5 = decodes(sample, BIG5);
        if (gbk && big5) {
            return likelierBig5(sample) ? "Big5" : "GBK";
        }
        if (gbk || big5) {
            return gbk ? "GBK" : "Big5";
        }
        CharsetMatch best = new CharsetDetector().setText(sample).detect();
        if (best == null) {
            throw new UnreadableFile("csv.file.encoding", Map.of());
        }
        return switch (best.getName()) {
            case "GB18030" -> "GBK";
            case "Big5" -> "Big5";
            default -> "UTF-8";
        };
    }

    private static boolean likelierBig5(byte[] sample) {
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getName().equals("Big5")) {
                return true;
            }
            if (match.getName().equals("GB18030")) {
                return false;
            }
        }
        return false;
    }

    /** Whether all of it is valid, but for a character that the end of the sample, or of a torn file, has cut. */
    private static boolean decodes(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate((int) Math.ceil(sample.length * (double) decoder.maxCharsPerByte()));
        boolean isLast = false;
        return decoder.decode(ByteBuffer.wrap(sample), decoded, isLast).isUnderflow();
    }

    /** A few damaged lines must not turn all others into gibberish; hardly any text in GBK or Big5 looks like UTF-8. */
    private static boolean mostlyUtf8(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        return damaged * 20 < beyondAscii;
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
