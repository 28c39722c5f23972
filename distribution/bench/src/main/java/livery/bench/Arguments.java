package livery.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of one measurement, each {@code --name value} or {@code --name=value}. */
final class Arguments {
    private static final String HOME = "--home";

    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /**
     * Reads a command line; {@code --home} is always allowed.
     *
     * @throws UsageException when it names an option that is not in {@code names}
     */
    static Arguments parse(List<String> arguments, String... names) {
        List<String> known = List.of(names);
        Arguments parsed = new Arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!known.contains(name) && !name.equals(HOME)) {
                throw new UsageException("There is no option " + argument);
            }
            if (equals >= 0) {
                parsed.values.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                parsed.values.put(name, arguments.get(++i));
            } else {
                throw new UsageException(name + " needs a value");
            }
        }
        return parsed;
    }

    Optional<Path> home() {
        return Optional.ofNullable(values.get(HOME)).map(Path::of);
    }

    Size size() {
        return Size.parse(values.getOrDefault("--size", "s"));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number from 1 on. */
    int count(String name, int otherwise) {
        String text = values.getOrDefault(name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are too small.
        }
        throw new UsageException(name + " is a number from 1 on, not " + text);
    }
}
