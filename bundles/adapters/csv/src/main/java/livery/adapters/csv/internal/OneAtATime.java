package livery.adapters.csv.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one file of the folder be read at a time, and only after its size has stood still for a second. What was read
 * goes to {@code .done}, what could not be read to {@code .error}; what was interrupted stays where it is.
 */
final class OneAtATime implements GenericFileProcessStrategy<File> {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);
    private static final Duration STILL = Duration.ofSeconds(1);
    private static final Duration BEFORE_AGAIN = Duration.ofSeconds(4);
    private static final int MOST_SEEN = 10_000;

    private record Seen(Identified file, long since) {}

    private final Path folder;
    private final Duration still;
    private final Duration beforeAgain;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Identified reading;
    private final Map<String, Seen> seen = new HashMap<>();

    OneAtATime(Path folder) {
        this(folder, STILL, BEFORE_AGAIN);
    }

    /**
     * @param still how long a file's size stands still before it is read
     * @param beforeAgain how much longer it then does when it stayed where it was
     */
    OneAtATime(Path folder, Duration still, Duration beforeAgain) {
        this.folder = folder;
        this.still = still;
        this.beforeAgain = beforeAgain;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {
        // Interrupted files are where they were; there is nothing to clean up.
    }

    @Override
    public boolean begin(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        Identified found = Identified.of(file.getFile()).orElse(null);
        if (found == null || !stands(file.getFile(), found) || !busy.compareAndSet(false, true)) {
            return false;
        }
        reading = found;
        return true;
    }

    private synchronized boolean stands(File file, Identified found) {
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
        long now = System.nanoTime();
        Seen before = seen.get(file.getName());
        if (before == null || !before.file().equals(found)) {
            seen.put(file.getName(), new Seen(found, now));
            return false;
        }
        return now - before.since() >= still.toNanos();
    }

    @Override
    public void abort(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        // Called for files that were not begun.
    }

    @Override
    public void commit(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        switch (exchange.getProperty(CsvFile.FATE, CsvFile.Fate.STAY, CsvFile.Fate.class)) {
            case DONE -> leave(file.getFile(), Folder.DONE);
            case ERROR -> leave(file.getFile(), Folder.ERROR);
            case STAY -> stay(file.getFile());
        }
    }

    @Override
    public void rollback(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        LOG.error("{} could not be handed over", file.getAbsoluteFilePath(), exchange.getException());
        stay(file.getFile());
    }

    private void stay(File file) {
        Identified found = Identified.of(file).orElse(null);
        synchronized (this) {
            if (found == null) {
                seen.remove(file.getName());
            } else {
                seen.put(file.getName(), new Seen(found, System.nanoTime() + beforeAgain.toNanos()));
            }
        }
        busy.set(false);
    }

    /** Only what was read goes; another file that took its name meanwhile is one to be read. */
    private void leave(File file, String where) {
        if (!Identified.of(file).equals(Optional.ofNullable(reading))) {
            LOG.info("{} was replaced while it was read, and stays to be read again", file);
            stay(file);
            return;
        }
        try {
            if (Folder.leadsElsewhere(folder.resolve(where))) {
                throw new NotDirectoryException(folder.resolve(where).toString());
            }
            Path target = Files.createDirectories(folder.resolve(where));
            Files.move(file.toPath(), free(target, file.getName()));
            synchronized (this) {
                seen.remove(file.getName());
            }
            busy.set(false);
        } catch (IOException e) {
            LOG.error("{} cannot be moved to {}: {}", file, where, e.toString());
            stay(file);
        }
    }

    /** What was kept before under that name stays as it is. */
    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.resolve(stem + "-" + number + extension);
        }
        return target;
    }
}
