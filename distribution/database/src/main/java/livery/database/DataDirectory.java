package livery.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a new data directory with the server's system tables. */
final class DataDirectory {

    private DataDirectory() {}

    /** Does nothing when the directory is in use already. */
    static void fillIfEmpty(MariaDbSettings settings, MariaDbBinaries binaries)
            throws IOException, InterruptedException {
        Path data = settings.data();
        if (Files.isDirectory(data.resolve("mysql"))) {
            return;
        }
        if (!isEmpty(data)) {
            throw new DatabaseFailedException(data + " is not empty and not a MariaDB data directory");
        }
        // Filled beside and renamed: a start that was killed half-way leaves nothing to repair.
        Path fresh = data.resolveSibling("data.new");
        Directories.delete(fresh);
        Files.createDirectories(fresh);
        bootstrap(fresh, settings, binaries);
        Directories.moveInto(fresh, data);
    }

    private static void bootstrap(Path fresh, MariaDbSettings settings, MariaDbBinaries binaries)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServerCommand.common(binaries, fresh));
        command.add(1 + command.indexOf("--no-defaults"), "--bootstrap");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
        try (OutputStream sql = process.getOutputStream()) {
            sql.write(("create database mysql;\nuse mysql;\nset @auth_root_socket='"
                            + ServerCommand.operatingSystemUser() + "';\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (String file : MariaDbBinaries.SYSTEM_SQL) {
                sql.write(Files.readAllBytes(systemSql(binaries.share(), file)));
                sql.write('\n');
            }
        } catch (IOException e) {
            // The server died while it was fed; its log says why.
            process.waitFor();
            throw new DatabaseFailedException(
                    "MariaDB cannot make its data directory: " + LogTail.of(settings.log()), e);
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new DatabaseFailedException(
                    "MariaDB cannot make its data directory (exit code " + code + "): " + LogTail.of(settings.log()));
        }
    }

    private static Path systemSql(Path share, String file) {
        Path sql = share.resolve(file);
        return Files.exists(sql) ? sql : share.resolve(file.replaceFirst("^mariadb_", "mysql_"));
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
