package livery.crm.internal.values;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names in Chinese characters are read, so that 张伟 is found by {@code zhangwei}, {@code wei} and {@code zw}, and 張偉
 * by 张伟. A character is read in the most usual way; at the beginning of a name as a surname too: 单 is {@code shan} there,
 * and also {@code dan}. ü is written {@code v}, as one types it.
 */
public final class NameReadings {

    /** The longest that is kept: what is typed is compared as far as that. */
    public static final int LONGEST = 24;

    private static final int MOST_SYLLABLES = 12;
    private static final int LONGEST_INITIALS = 8;
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin");
    private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final char DIAERESIS = '\u0308';

    /** Surnames of two characters of which the first is read otherwise than alone. */
    private static final Map<String, List<String>> TWO = Map.of(
            "尉迟", List.of("yu", "chi"),
            "万俟", List.of("mo", "qi"),
            "单于", List.of("chan", "yu"),
            "澹台", List.of("tan", "tai"),
            "长孙", List.of("zhang", "sun"));

    /** Few characters are in names, and looking one up takes its time. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private static final Map<String, String> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<String, String> SIMPLE = new ConcurrentHashMap<>();

    private NameReadings() {}

    /** What a name is found by beside its own characters; nothing for one without Chinese ones. */
    public static Set<String> of(String nameKey) {
        if (nameKey.codePoints().noneMatch(NameReadings::chinese)) {
            return Set.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        String simplified = simplified(nameKey);
        List<String> syllables = syllables(simplified);
        add(readings, syllables);
        surname(simplified, syllables).forEach(read -> addWhole(readings, read));
        if (!simplified.equals(nameKey)) {
            int[] characters = simplified.codePoints().toArray();
            for (int i = 0; i < Math.min(characters.length, MOST_SYLLABLES); i++) {
                readings.add(new String(characters, i, Math.min(characters.length - i, LONGEST)));
            }
        }
        return readings;
    }

    /**
     * What somebody typed, as a beginning of a reading.
     *
     * @param key as {@link NameKey} folds it
     * @return "" when it is neither letters nor Chinese
     */
    public static String typed(String key) {
        boolean letters = key.length() > 1 && key.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == 'ü');
        String typed = letters ? key.replace("ü", "v").replace("lyu", "lv") : simplified(key);
        boolean findable = letters || (!key.isEmpty() && key.codePoints().allMatch(NameReadings::chinese));
        return !findable
                ? ""
                : typed.substring(
                        0, typed.offsetByCodePoints(0, Math.min(typed.codePointCount(0, typed.length()), LONGEST)));
    }

    /** In simplified characters. */
    public static String simplified(String text) {
        if (text.codePoints().noneMatch(NameReadings::chinese)) {
            return text;
        }
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> simplified.append(
                        chinese(c)
                                ? SIMPLE.computeIfAbsent(Character.toString(c), SIMPLIFIED::transliterate)
                                : Character.toString(c)));
        return simplified.toString();
    }

    /** From each syllable on: the whole, and the initials where there are two of them at least. */
    private static void add(Set<String> readings, List<String> syllables) {
        for (int i = 0; i < Math.min(syllables.size(), MOST_SYLLABLES); i++) {
            addWhole(readings, syllables.subList(i, syllables.size()));
        }
    }

    private static void addWhole(Set<String> readings, List<String> syllables) {
        readings.add(cut(String.join("", syllables), LONGEST));
        if (syllables.size() > 1) {
            StringBuilder initials = new StringBuilder();
            syllables.stream().limit(LONGEST_INITIALS).forEach(syllable -> initials.append(syllable.charAt(0)));
            readings.add(initials.toString());
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** A run of other letters and digits counts as one. */
    private static List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        name.codePoints().forEach(c -> {
            String read = chinese(c) ? READ.computeIfAbsent(Character.toString(c), one -> plain(READING, one)) : "";
            if (!read.isEmpty()) {
                flush(other, syllables);
                syllables.add(read);
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                other.appendCodePoint(c);
            } else {
                flush(other, syllables);
            }
        });
        flush(other, syllables);
        return syllables;
    }

    private static void flush(StringBuilder other, List<String> syllables) {
        if (!other.isEmpty()) {
            syllables.add(other.toString());
            other.setLength(0);
        }
    }

    /** Of a name whose beginning is read otherwise as a surname, all of it read so. */
    private static List<List<String>> surname(String name, List<String> syllables) {
        if (!chinese(name.codePointAt(0)) || syllables.isEmpty()) {
            return List.of();
        }
        List<String> two = name.length() < 2 ? null : TWO.get(name.substring(0, 2));
        String first = Character.toString(name.codePointAt(0));
        List<String> start = two != null ? two : List.of(SURNAMES.computeIfAbsent(first, one -> plain(SURNAME, one)));
        if (start.get(0).isEmpty()
                || start.size() > syllables.size()
                || start.equals(syllables.subList(0, start.size()))) {
            return List.of();
        }
        List<String> read = new ArrayList<>(start);
        read.addAll(syllables.subList(start.size(), syllables.size()));
        return List.of(read);
    }

    /** Without tones; "" for what cannot be read. */
    private static String plain(Transliterator transliterator, String character) {
        String read = APART.normalize(transliterator.transliterate(character)).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        read.chars().forEach(c -> {
            if (c == DIAERESIS && plain.length() > 0 && plain.charAt(plain.length() - 1) == 'u') {
                plain.setCharAt(plain.length() - 1, 'v');
            } else if (c >= 'a' && c <= 'z') {
                plain.append((char) c);
            }
        });
        return plain.toString();
    }

    private static boolean chinese(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }
}
