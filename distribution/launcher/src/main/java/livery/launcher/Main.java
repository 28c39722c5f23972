package livery.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import livery.backup.BackupException;
import livery.database.DatabaseFailedException;

/** The command line. */
public final class Main {
    private static final Set<String> HELP = Set.of("--help", "-h");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            return arguments.isEmpty() ? misused("") : dispatch(arguments);
        } catch (UsageException e) {
            return misused(String.valueOf(e.getMessage()));
        } catch (LauncherException e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        } catch (BackupException e) {
            System.err.println(e.getMessage());
            return LauncherException.CANNOT_BE;
        } catch (DatabaseFailedException e) {
            System.err.println(e.getMessage());
            return LauncherException.FAILED;
        } catch (UncheckedIOException e) {
            System.err.println(FileFault.words(Objects.requireNonNull(e.getCause())));
            return LauncherException.FAILED;
        } catch (IOException e) {
            System.err.println(FileFault.words(e));
            return LauncherException.FAILED;
        } catch (InterruptedException e) {
            return LauncherException.FAILED;
        }
    }

    private static int dispatch(List<String> arguments) throws IOException, InterruptedException {
        List<String> rest = arguments.subList(1, arguments.size());
        if (!rest.isEmpty() && HELP.contains(rest.get(0))) {
            return help();
        }
        return switch (arguments.get(0)) {
            case "run" -> start(RunOptions.parse(rest));
            case "stop" -> new Stop(home(rest)).call();
            case "status" -> new Status(home(rest)).call();
            case "client" -> client(rest);
            case "join-file" -> WriteJoinFile.parse(rest, System.getenv()).call();
            case "backup" ->
                Backup.parse(rest, Distribution.ofThisJar(), System.getenv()).call();
            case "restore" ->
                Restore.parse(rest, Distribution.ofThisJar(), System.getenv()).call();
            case "bench", "prove" -> new Bench(Distribution.ofThisJar()).call(arguments);
            case "--help", "-h", "help" -> help();
            default -> throw new UsageException("There is no command " + arguments.get(0));
        };
    }

    private static int start(RunOptions options) throws IOException, InterruptedException {
        new UnfinishedRestore(options.home()).requireNone();
        return new Run(options, Distribution.ofThisJar(), Settings.of(options.home(), System.getenv())).call();
    }

    private static int client(List<String> rest) throws IOException {
        // What follows the launcher's own option belongs to the shell command.
        boolean named = rest.size() > 1 && rest.get(0).equals("--home");
        Home home = home(named ? rest.subList(0, 2) : List.of());
        List<String> command = named ? rest.subList(2, rest.size()) : rest;
        if (command.isEmpty()) {
            throw new UsageException("client needs a command of the shell");
        }
        return new Client(home, Path.of("")).call(String.join(" ", command));
    }

    private static Home home(List<String> rest) {
        return Home.of(Options.parse(rest, List.of("--home"), List.of()).value("--home"));
    }

    private static int help() throws IOException {
        System.out.print(usage());
        return 0;
    }

    private static int misused(String reason) {
        System.err.println(
                reason.isEmpty() ? "What shall I do? See ./livery --help" : reason + "; see ./livery --help");
        return LauncherException.CANNOT_BE;
    }

    private static String usage() throws IOException {
        try (InputStream text = Objects.requireNonNull(Main.class.getResourceAsStream("usage.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
