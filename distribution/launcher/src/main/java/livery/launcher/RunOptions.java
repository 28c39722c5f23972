package livery.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code livery run} was asked for.
 *
 * @param join the file of an installation to join; null for one of the home's own, or what it joined before
 */
record RunOptions(
        Home home,
        int port,
        int databasePort,
        boolean demo,
        @Nullable Path join) {
    private static final int DEFAULT_PORT = 8181;

    static RunOptions parse(List<String> arguments) {
        Options options =
                Options.parse(arguments, List.of("--home", "--port", "--db-port", "--join"), List.of("--no-demo"));
        int port = options.port("--port", DEFAULT_PORT);
        int databasePort = options.port("--db-port", port == 65535 ? port - 1 : port + 1);
        if (port == databasePort) {
            throw new UsageException("--port and --db-port need two different ports");
        }
        return new RunOptions(
                Home.of(options.value("--home")),
                port,
                databasePort,
                !options.has("--no-demo"),
                options.value("--join").map(Path::of).orElse(null));
    }
}
