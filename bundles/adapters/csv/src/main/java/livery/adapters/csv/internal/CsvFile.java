package livery.adapters.csv.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livery.dms.ImportPaused;
import livery.dms.ImportRun;
import livery.dms.Intake;
import livery.dms.Settings;
import livery.platform.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file into the intake, a record at a time. */
final class CsvFile implements Processor {

    /** Exchange property: what is to become of the file. */
    static final String FATE = "livery.csv.fate";

    /** Where a file goes after it was read, or that it stays. */
    enum Fate {
        DONE,
        ERROR,
        STAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(CsvFile.class);

    private static final int TRIES = 3;
    private static final int MOST_NAMES = 1_000;

    private record Failed(String fingerprint, int times) {}

    private final Settings settings;
    private final String region;
    private final Intake intake;
    private final Map<String, Failed> failedBefore = new ConcurrentHashMap<>();

    CsvFile(Settings settings, String region, Intake intake) {
        this.settings = settings;
        this.region = region;
        this.intake = intake;
    }

    @Override
    public void process(Exchange exchange) {
        File file = (File) exchange.getMessage().getBody(GenericFile.class).getFile();
        exchange.setProperty(FATE, taken(file));
    }

    private Fate taken(File file) {
        String fingerprint = file.length() + "@" + file.lastModified();
        try {
            ImportRun run = intake.begin(file.getName(), file.length(), fingerprint);
            Fate fate = triedAgain(file, fingerprint, run);
            failedBefore.remove(file.getName());
            return fate;
        } catch (ImportPaused e) {
            return Fate.STAY;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is left where it is and tried again: {}", file, e.toString());
            LOG.debug("because of", e);
            return Fate.STAY;
        }
    }

    /** What cannot be read today will hardly be read tomorrow: after some tries somebody should look. */
    private Fate triedAgain(File file, String fingerprint, ImportRun run) throws IOException {
        try {
            return taken(file.toPath(), run);
        } catch (ImportPaused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof Fault fault && fault.kind() == Fault.Kind.UNAVAILABLE) {
                throw e;
            }
            if (failedBefore.size() >= MOST_NAMES) {
                failedBefore.clear();
            }
            Failed failed = failedBefore.merge(
                    file.getName(),
                    new Failed(fingerprint, 1),
                    (before, first) -> before.fingerprint().equals(fingerprint)
                            ? new Failed(fingerprint, before.times() + 1)
                            : first);
            if (failed.times() < TRIES) {
                throw e;
            }
            LOG.error("{} is given up: {}", file, e.toString());
            run.fail("csv.file.unreadable", Map.of("file", file.getName()));
            return Fate.ERROR;
        }
    }

    private Fate taken(Path file, ImportRun run) throws IOException {
        try {
            read(file, run);
            run.finish();
            return Fate.DONE;
        } catch (UnreadableFile e) {
            run.fail(e.code(), e.values());
            return Fate.ERROR;
        } catch (Fault e) {
            if (e.kind() == Fault.Kind.UNAVAILABLE) {
                throw e;
            }
            run.fail(e.code(), e.values());
            return Fate.ERROR;
        }
    }

    private void read(Path file, ImportRun run) throws IOException {
        Dialect dialect = Dialect.of(file, settings, region);
        long toSkip = run.alreadyTaken();
        try (CsvRecords records = CsvRecords.open(file, dialect)) {
            run.columns(records.columns());
            while (records.next()) {
                if (toSkip > 0) {
                    toSkip--;
                    run.passOver();
                } else {
                    run.accept(records.record(), records.bytesRead());
                }
            }
        }
    }
}
