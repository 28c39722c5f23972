package livery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process known from a pid file that an earlier run left behind. */
public final class RecordedProcess {
    private final ProcessHandle process;

    private RecordedProcess(ProcessHandle process) {
        this.process = process;
    }

    /**
     * The running process that {@code pidFile} names, if its command line contains {@code mark}: a pid is soon given to
     * another program, which must be left alone.
     */
    public static Optional<RecordedProcess> find(Path pidFile, String mark) {
        String pid;
        try {
            pid = Files.readString(pidFile).strip();
        } catch (IOException absent) {
            return Optional.empty();
        }
        if (!pid.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(mark))
                        .isPresent())
                .map(RecordedProcess::new);
    }

    public long pid() {
        return process.pid();
    }

    /** Asks the process to end, and kills it when it has not ended within {@code patience}. */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!ended(patience)) {
            process.destroyForcibly();
            ended(patience);
        }
    }

    /** Waits for the end of the process and tells whether it came in time. */
    public boolean ended(Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
