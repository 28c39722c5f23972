package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the stop comes, nothing that was started stays behind. */
final class ProcessesTest {
    @TempDir
    Path directory;

    @Test
    void afterTheStopNothingIsStarted() throws IOException {
        Processes processes = new Processes();
        AtomicBoolean started = new AtomicBoolean();
        processes.stop();
        boolean answer = processes.start(Optional::empty, () -> {
            started.set(true);
            return Slow.start(directory, "platform");
        });
        assertThat(answer).isFalse();
        assertThat(started).isFalse();
    }

    @Test
    void aStopDuringTheStartWaitsForItAndStopsWhatCameOfIt() throws Exception {
        Processes processes = new Processes();
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch signalled = new CountDownLatch(1);
        AtomicBoolean endedInTime = new AtomicBoolean();
        Thread signal = new Thread(() -> {
            try {
                starting.await();
                signalled.countDown();
                processes.stop();
                endedInTime.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        signal.start();
        Process[] platform = new Process[1];
        processes.start(Optional::empty, () -> {
            starting.countDown();
            try {
                signalled.await();
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Running running = Slow.start(directory, "platform");
            platform[0] = running.process();
            return running;
        });
        signal.join(30_000);
        assertThat(endedInTime).isTrue();
        assertThat(platform[0].isAlive()).isFalse();
    }

    @Test
    void aPlatformWhosePidCannotBeNotedDoesNotGoOn() throws Exception {
        Home home = new Home(directory.resolve("home"));
        home.create();
        Files.createDirectories(home.platformPid());
        Path distribution = directory.resolve("distribution");
        for (String folder : new String[] {"boot", "jdk9plus", "endorsed"}) {
            Files.createDirectories(distribution.resolve("lib").resolve(folder));
        }
        // This Java does not end by itself so soon: it waits for a debugger.
        Map<String, String> environment = Map.of(
                "LIVERY_JAVA_OPTS",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:0");
        assertThatThrownBy(() -> Platform.start(new Distribution(distribution), home, environment))
                .isInstanceOf(IOException.class);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .map(child -> child.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(home.directory().toString()));
    }

    @Test
    void aSignalDuringTheProgramsOwnStopIsNotItsEndBeforeAllIsStopped() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StopsByItself.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(program.inputReader().readLine()).isEqualTo("stopping");
        program.destroy();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("platform.stopped")).exists();
        assertThat(directory.resolve("database.stopped")).exists();
    }

    /** Begins to stop what it started, as a run does whose platform fails. */
    static final class StopsByItself {
        private StopsByItself() {}

        public static void main(String[] arguments) throws IOException {
            Path directory = Path.of(arguments[0]);
            Processes processes = new Processes();
            processes.stopWhenSignalled();
            processes.start(
                    () -> Optional.of(Slow.start(directory, "database")), () -> Slow.start(directory, "platform"));
            processes.awaitDatabase();
            Thread words = new Thread(() -> {
                while (!processes.stopping()) {
                    Thread.onSpinWait();
                }
                System.out.println("stopping");
            });
            words.start();
            processes.stop();
            System.exit(LauncherException.FAILED);
        }
    }

    /** A process that takes its time to end, and leaves a note when it has ended in order. */
    private record Slow(Process process) implements Running {

        static Running start(Path directory, String name) {
            try {
                Process process = new ProcessBuilder(
                                "sh",
                                "-c",
                                "trap 'sleep 1; touch \"$0/$1.stopped\"; exit 0' TERM; echo up; while :; do sleep 0.1; done",
                                directory.toString(),
                                name)
                        .start();
                process.inputReader().readLine();
                return new Slow(process);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
