package livery.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The directory that holds everything one installation writes. */
record Home(Path directory) {
    /** The most bytes that Java takes for a socket's path: one less than the system does. */
    private static final int LONGEST_SOCKET = 106;

    Home {
        directory = directory.toAbsolutePath().normalize();
    }

    static Home of(Optional<String> named) {
        return new Home(Path.of(named.orElseGet(() -> System.getenv().getOrDefault("LIVERY_HOME", "home"))));
    }

    Path etc() {
        return directory.resolve("etc");
    }

    /** Bundle cache and features: made anew from the distribution when that changes. */
    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path platformLog() {
        return log().resolve("livery.log");
    }

    Path database() {
        return directory.resolve("mariadb");
    }

    /** Of the demonstration: what was decided about it, the exports and the watched folders. */
    Path demo() {
        return directory.resolve("demo");
    }

    /** The first person's name, password and key, which the platform writes when it makes that person. */
    Path firstSignIn() {
        return directory.resolve("first-sign-in.json");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    /** The keys of what is encrypted, unless the environment names others. */
    Path keys() {
        return directory.resolve("keys").resolve("livery.keys");
    }

    Path run() {
        return directory.resolve("run");
    }

    Path shellSocket() {
        return run().resolve("shell.sock");
    }

    Path platformPid() {
        return run().resolve("karaf.pid");
    }

    /** Stands first on the platform's command line, so that its process can be told from others. */
    String platformMark() {
        return "-Dlivery.home=" + directory;
    }

    void create() throws IOException {
        if (shellSocket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "The path of the home is too long for a socket in it: " + directory + "; choose another --home");
        }
        try {
            Files.createDirectories(directory);
            Files.createDirectories(directory.resolve("modules"));
            Files.createDirectories(log());
            PrivateFile.folder(run());
            PrivateFile.folder(secrets());
        } catch (FileSystemException e) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "The home " + directory + " cannot be made (" + FileFault.words(e)
                            + "); choose another --home, or a directory that you may write to");
        }
    }
}
