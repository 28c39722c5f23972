package livery.adapters.csv.internal;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of the encodings of dealer systems a text is in. Most Chinese text in GBK is valid Big5 as well, and the
 * other way about; what decides is which reading names the columns expected, then which reading is made of common
 * characters, and where the text is too short to tell, what is usual where the store is.
 */
final class Encodings {

    static final String UTF_8 = "UTF-8";
    static final String GBK = "GBK";
    static final String BIG5 = "Big5";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5_HKSCS = Charset.forName("Big5-HKSCS");
    private static final Set<String> BIG5_REGIONS = Set.of("TW", "HK", "MO");
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    /** What the text must show before the encoding that is usual for the region is given up: some names are rare. */
    private static final double UNUSUAL = -6;

    private Encodings() {}

    /** What decodes it; wider than the name where the wider one reads the same files. */
    static Charset charset(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "GBK" -> GB18030;
            case "BIG5" -> BIG5_HKSCS;
            default -> StandardCharsets.UTF_8;
        };
    }

    /**
     * The encoding of the text that begins so.
     *
     * @param columns some of its columns, as far as known
     * @param region ISO 3166 country of the store, or "" when unknown
     */
    static String of(byte[] sample, Collection<String> columns, String region) throws UnreadableFile {
        boolean utf8 = decodes(sample, StandardCharsets.UTF_8) || mostlyUtf8(sample);
        if (utf8 && !utf8ByChance(new String(sample, StandardCharsets.UTF_8), region)) {
            return UTF_8;
        }
        int named = Long.compare(named(sample, GBK, columns), named(sample, BIG5, columns));
        if (named != 0) {
            return named > 0 ? GBK : BIG5;
        }
        String likelier = likelier(sample, region);
        boolean gbk = decodes(sample, GB18030);
        boolean big5 = decodes(sample, BIG5_HKSCS);
        if (utf8) {
            boolean decodes = likelier.equals(BIG5) ? big5 : gbk;
            return decodes && CommonCharacters.of(sample, likelier).ordinary() ? likelier : UTF_8;
        }
        if (gbk != big5) {
            return gbk ? GBK : BIG5;
        }
        if (gbk) {
            return likelier;
        }
        CharsetMatch best = new CharsetDetector().setText(sample).detect();
        if (best == null) {
            throw new UnreadableFile("csv.file.encoding", Map.of());
        }
        return switch (best.getName()) {
            case "GB18030", "Big5" -> likelier;
            default -> UTF_8;
        };
    }

    private static String likelier(byte[] sample, String region) {
        double gbk = CommonCharacters.of(sample, GBK).score() + (BIG5_REGIONS.contains(region) ? UNUSUAL : 0);
        double big5 = CommonCharacters.of(sample, BIG5).score() + (region.equals("CN") ? UNUSUAL : 0);
        return big5 > gbk ? BIG5 : GBK;
    }

    /** How many of the columns the header names when it is read so; plain Latin ones look the same in each. */
    private static long named(byte[] sample, String encoding, Collection<String> columns) {
        String header = header(new String(sample, charset(encoding)));
        return columns.stream()
                .filter(column -> column.chars().anyMatch(c -> c >= 0x80))
                .filter(header::contains)
                .count();
    }

    private static String header(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /**
     * Whether it may be a few names in GBK or Big5 that are UTF-8 by chance, as 联通 all but is: several letters in a row
     * that touch no Latin one, as accented letters do, and no Chinese at all. Russian and Greek look so too, but are
     * no ordinary characters in either.
     */
    private static boolean utf8ByChance(String text, String region) {
        if (!region.equals("CN") && !BIG5_REGIONS.contains(region)) {
            return false;
        }
        boolean several = false;
        int from = 0;
        while (from < text.length()) {
            if (text.charAt(from) < 0x80) {
                from++;
                continue;
            }
            int to = from;
            while (to < text.length() && text.charAt(to) >= 0x80) {
                if (text.charAt(to) >= FIRST_OF_THREE_BYTES) {
                    return false;
                }
                to++;
            }
            if (isLetter(text, from - 1) || isLetter(text, to)) {
                return false;
            }
            several |= to - from > 1;
            from = to;
        }
        return several;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
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
}
