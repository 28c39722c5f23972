package livery.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step of a start, as the launcher prints it. */
record Step(String what, double seconds) {
    private static final Pattern LINE = Pattern.compile(" *([0-9]+\\.[0-9]) s {2}(.*)");
    /** What differs from one start to the next. */
    private static final Pattern OWN = Pattern.compile(" (on port [0-9]+|/.*)$");

    /** Nothing when the line tells of no step. */
    static Optional<Step> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(
                        new Step(OWN.matcher(parts.group(2)).replaceFirst(""), Double.parseDouble(parts.group(1))))
                : Optional.empty();
    }
}
