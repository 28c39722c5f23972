package livery.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the server. */
final class ServerCommand {

    private ServerCommand() {}

    /** What bootstrap and server share; the data directory stands early, where a look at the process finds it. */
    static List<String> common(MariaDbBinaries binaries, Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.daemon().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--tmpdir=" + temporary(data),
                "--lc-messages-dir=" + binaries.share(),
                "--skip-ssl",
                "--max-allowed-packet=64M"));
        if (operatingSystemUser().equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    static List<String> server(MariaDbSettings settings, MariaDbBinaries binaries, Path initialSql) {
        List<String> command = new ArrayList<>(common(binaries, settings.data()));
        command.addAll(List.of(
                "--port=" + settings.port(),
                "--bind-address=127.0.0.1",
                // Relative to the data directory, because a socket's path may have 107 characters only.
                "--socket=mariadb.sock",
                "--pid-file=" + settings.pidFile(),
                "--init-file=" + initialSql,
                "--skip-name-resolve",
                "--local-infile=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M",
                "--innodb-flush-log-at-trx-commit=" + settings.durability().flushLogAtCommit));
        return OwnSession.command(command);
    }

    /**
     * A folder of its own: a server that starts deletes all temporary tables that it finds there, those of another
     * server too while that is using them.
     */
    static Path temporary(Path data) {
        return data.resolveSibling("tmp");
    }

    static String operatingSystemUser() {
        return System.getProperty("user.name", "");
    }
}
