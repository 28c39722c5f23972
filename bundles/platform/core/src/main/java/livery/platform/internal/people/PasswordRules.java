package livery.platform.internal.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.FieldFault;

/**
 * Which passwords are good enough: long ones that are not among those tried first, also not when padded in the usual
 * ways, nor one's own name. What characters they are made of is nobody's business.
 */
final class PasswordRules {

    private static final int SHORT_PADDING = 6;
    private static final int SHORT_UNIT = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    private static Set<String> common() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# ") && !line.equals("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the password of a person of these names, or nothing; least are its fewest characters. */
    static Optional<FieldFault> fault(String field, String password, long least, String... names) {
        if (password.length() < least || password.length() > MariaDbPeople.LONGEST) {
            return Optional.of(new FieldFault(
                    field, "platform.text.length", Map.of("least", least, "most", MariaDbPeople.LONGEST)));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (Stream.of(names)
                .map(name -> name.toLowerCase(Locale.ROOT).strip())
                .anyMatch(name -> !name.isEmpty() && pads(plain, name))) {
            return Optional.of(new FieldFault(field, "platform.password.own-name"));
        }
        return isCommon(plain) ? Optional.of(new FieldFault(field, "platform.password.common")) : Optional.empty();
    }

    private static boolean isCommon(String plain) {
        String unit = unit(plain);
        String core = unit.replaceFirst("^[^\\p{L}]+", "").replaceFirst("[^\\p{L}]+$", "");
        return COMMON.contains(plain)
                || unit.length() <= SHORT_UNIT
                || COMMON.contains(unit)
                || (COMMON.contains(unit(core)) && pads(unit, core))
                || isRun(plain);
    }

    /** Whether the password is the word, with nothing of worth before and after it. */
    private static boolean pads(String plain, String word) {
        int at = plain.indexOf(word);
        return at >= 0 && isPadding(plain.substring(0, at)) && isPadding(plain.substring(at + word.length()));
    }

    private static boolean isPadding(String text) {
        return text.length() <= SHORT_PADDING
                || COMMON.contains(text)
                || unit(text).length() == 1
                || isRun(text);
    }

    /** The shortest text that the whole is made of by repeating it. */
    private static String unit(String text) {
        int again = (text + text).indexOf(text, 1);
        return again < 0 ? text : text.substring(0, again);
    }

    /** Each character one after, or one before, the one in front of it: 23456789, hgfedcba. */
    private static boolean isRun(String text) {
        for (int step : new int[] {1, -1}) {
            boolean run = text.length() > 1;
            for (int i = 1; run && i < text.length(); i++) {
                run = text.charAt(i) - text.charAt(i - 1) == step;
            }
            if (run) {
                return true;
            }
        }
        return false;
    }
}
