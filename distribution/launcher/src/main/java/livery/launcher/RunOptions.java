package livery.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
        int monitorPort,
        boolean demo,
        @Nullable Path join) {
    private static final int DEFAULT_PORT = 8181;

    static RunOptions parse(List<String> arguments) {
        Options options = Options.parse(
                arguments, List.of("--home", "--port", "--db-port", "--monitor-port", "--join"), List.of("--no-demo"));
        int port = options.port("--port", DEFAULT_PORT);
        int databasePort = options.port("--db-port", port == 65535 ? port - 1 : port + 1);
        int monitorPort = options.port("--monitor-port", freeBeside(databasePort, port));
        if (port == databasePort || monitorPort == port || monitorPort == databasePort) {
            throw new UsageException("--port, --db-port and --monitor-port need three different ports");
        }
        return new RunOptions(
                Home.of(options.value("--home")),
                port,
                databasePort,
                monitorPort,
                !options.has("--no-demo"),
                options.value("--join").map(Path::of).orElse(null));
    }

    /** The port after that of the database, or else one near it that is not the other one. */
    private static int freeBeside(int databasePort, int port) {
        return IntStream.of(databasePort + 1, databasePort + 2, databasePort - 1, databasePort - 2)
                .filter(one -> one > 0 && one < 65536 && one != port)
                .findFirst()
                .orElseThrow();
    }
}
