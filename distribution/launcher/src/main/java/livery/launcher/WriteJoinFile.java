package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code livery join-file}. */
record WriteJoinFile(Home home, int databasePort, Path file, Map<String, String> environment) {
    private static final int DEFAULT_DATABASE_PORT = 8182;

    static WriteJoinFile parse(List<String> arguments, Map<String, String> environment) throws IOException {
        Options options = Options.parse(arguments, List.of("--home", "--db-port", "--out"), List.of());
        Home home = Home.of(options.value("--home"));
        int port = options.port(
                "--db-port",
                Occupancy.running(home).map(Occupancy.Occupant::databasePort).orElse(DEFAULT_DATABASE_PORT));
        return new WriteJoinFile(
                home, port, Path.of(options.value("--out").orElse("livery.join")), Settings.of(home, environment));
    }

    int call() throws IOException {
        if (Files.exists(file)) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE, file + " is there already; remove it, or choose another --out");
        }
        JoinFile join = JoinFile.of(home, databasePort, environment);
        join.write(file.toAbsolutePath());
        System.out.println("wrote " + file + ", for: livery run --home DIR --join " + file);
        System.out.println("Whoever can read it can read all data: delete it when the node has joined.");
        if (join.url().contains("//127.0.0.1:") || join.url().contains("//localhost:")) {
            System.out.println("It names a database that only this machine reaches, so only a node here can join.");
        }
        return 0;
    }
}
