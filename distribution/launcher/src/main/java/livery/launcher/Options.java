package livery.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of one command: {@code --name value}, {@code --name=value} or a bare {@code --name}. */
final class Options {
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    static Options parse(List<String> arguments, List<String> withValue, List<String> bare) {
        Options options = new Options();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 && bare.contains(name)) {
                options.values.put(name, "");
            } else if (!withValue.contains(name)) {
                throw new UsageException("There is no option " + argument);
            } else if (equals >= 0) {
                options.values.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                options.values.put(name, arguments.get(++i));
            } else {
                throw new UsageException(name + " needs a value");
            }
        }
        return options;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
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
