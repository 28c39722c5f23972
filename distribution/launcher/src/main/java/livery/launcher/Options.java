package livery.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options of one command: {@code --name value}, {@code --name=value} or a bare {@code --name}. */
final class Options {
    private final Map<String, String> values = new HashMap<>();

    private @Nullable String operand;

    private Options() {}

    static Options parse(List<String> arguments, List<String> withValue, List<String> bare) {
        Options options = new Options();
        options.read(arguments, withValue, bare, false);
        return options;
    }

    /** With one argument that is no option, before, between or after these. */
    static Options parse(List<String> arguments, List<String> withValue, List<String> bare, String operand) {
        Options options = new Options();
        options.read(arguments, withValue, bare, true);
        if (options.operand == null) {
            throw new UsageException("A " + operand + " is missing");
        }
        return options;
    }

    private void read(List<String> arguments, List<String> withValue, List<String> bare, boolean withOperand) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (withOperand && operand == null && !argument.startsWith("-")) {
                operand = argument;
            } else if (equals < 0 && bare.contains(name)) {
                values.put(name, "");
            } else if (!withValue.contains(name)) {
                throw new UsageException("There is no option " + argument);
            } else if (equals >= 0) {
                values.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                values.put(name, arguments.get(++i));
            } else {
                throw new UsageException(name + " needs a value");
            }
        }
    }

    /** The argument that is no option. */
    String operand() {
        return Objects.requireNonNull(operand);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number that is not negative. */
    int number(String name, int otherwise) {
        String text = values.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,6}")) {
            throw new UsageException(name + " is a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    int port(String name, int otherwise) {
        String text = values.getOrDefault(name, Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers out of range.
        }
        throw new UsageException(name + " is a number between 1 and 65535, not " + text);
    }
}
