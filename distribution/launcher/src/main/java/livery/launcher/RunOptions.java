package livery.launcher;

import java.util.List;

/** What {@code livery run} was asked for. */
record RunOptions(Home home, int port, int databasePort, boolean demo) {
    private static final int DEFAULT_PORT = 8181;

    static RunOptions parse(List<String> arguments) {
        Options options = Options.parse(arguments, List.of("--home", "--port", "--db-port"), List.of("--no-demo"));
        int port = options.port("--port", DEFAULT_PORT);
        int databasePort = options.port("--db-port", port == 65535 ? port - 1 : port + 1);
        if (port == databasePort) {
            throw new UsageException("--port and --db-port need two different ports");
        }
        return new RunOptions(Home.of(options.value("--home")), port, databasePort, !options.has("--no-demo"));
    }
}
