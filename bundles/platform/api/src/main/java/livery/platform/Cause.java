package livery.platform;

import java.util.List;
import java.util.regex.Pattern;

/** The innermost reason of a failure, which is the one that a person can do something about. */
public final class Cause {

    private static final Pattern CLASS = Pattern.compile("^(Caused by: )?([\\w$]+\\.)+([\\w$]+)(: |$)");

    private Cause() {}

    /** Its first line; the name of its class when it says nothing. */
    public static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return firstLine(message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
    }

    /** As {@link #of}, of a failure that is there as the text of its stack trace only. */
    public static String ofTrace(String trace) {
        List<String> lines =
                trace.lines().filter(line -> line.startsWith("Caused by: ")).toList();
        String line = lines.isEmpty() ? firstLine(trace) : lines.get(lines.size() - 1);
        String message = CLASS.matcher(line).replaceFirst("");
        return message.isBlank() ? CLASS.matcher(line).replaceFirst("$3") : message;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
