package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.database.OwnSession;

/** A running Karaf over one home. */
final class Platform implements Running {
    private static final int SECONDS_TO_STOP = 30;
    private static final int SECONDS_AFTER_THAT = 30;

    private final Process process;

    private Platform(Process process) {
        this.process = process;
    }

    static Platform start(Distribution distribution, Home home, Map<String, String> environment) throws IOException {
        Path temporary = home.data().resolve("tmp");
        Files.createDirectories(temporary);
        ProcessBuilder builder = new ProcessBuilder(OwnSession.command(command(distribution, home, environment)))
                .directory(home.directory().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        // Under the POSIX locale files with Chinese names cannot even be opened.
        builder.environment().putIfAbsent("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            Files.writeString(home.platformPid(), Long.toString(process.pid()));
        } catch (IOException e) {
            // Nobody would know of it.
            process.destroyForcibly().onExit().join();
            throw e;
        }
        return new Platform(process);
    }

    @Override
    public Process process() {
        return process;
    }

    /**
     * Lets requests and imports end. A platform that is at it for half a minute is asked to print what its threads wait
     * for, and has as long again; then it is killed, which loses nothing.
     */
    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        if (process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            return;
        }
        System.err.println("The platform has not stopped in " + SECONDS_TO_STOP + " s; its threads follow.");
        askForThreads();
        if (!process.waitFor(SECONDS_AFTER_THAT, TimeUnit.SECONDS)) {
            System.err.println("The platform is killed.");
            process.destroyForcibly().waitFor();
        }
    }

    private void askForThreads() throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -QUIT " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.err.println("They cannot be asked for: " + e.getMessage());
        }
    }

    private static List<String> command(Distribution distribution, Home home, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add(home.platformMark());
        command.add("-Xmx" + environment.getOrDefault("LIVERY_XMX", PlatformJvm.HEAP));
        command.addAll(PlatformJvm.TUNING);
        command.addAll(PlatformJvm.OPENED);
        command.addAll(List.of(
                "-Dkaraf.home=" + distribution.directory(),
                "-Dkaraf.base=" + home.directory(),
                "-Dkaraf.data=" + home.data(),
                "-Dkaraf.etc=" + home.etc(),
                "-Dkaraf.log=" + home.log(),
                "-Dkaraf.instances=" + home.data().resolve("instances"),
                "-Dkaraf.startLocalConsole=false",
                "-Dkaraf.startRemoteShell=false",
                "-Djava.io.tmpdir=" + home.data().resolve("tmp"),
                "-Djava.util.logging.config.file=" + home.etc().resolve("java.util.logging.properties")));
        // Last, so that the operator's word counts.
        Stream.of(environment.getOrDefault("LIVERY_JAVA_OPTS", "").split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.addAll(List.of("-classpath", classPath(distribution), "org.apache.karaf.main.Main"));
        return command;
    }

    private static String classPath(Distribution distribution) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("boot", "jdk9plus", "endorsed")) {
            jars.addAll(distribution.jars(folder));
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(":"));
    }
}
