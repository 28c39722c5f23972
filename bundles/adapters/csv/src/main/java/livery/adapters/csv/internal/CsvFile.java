package livery.adapters.csv.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

    private final Settings settings;
    private final Intake intake;

    CsvFile(Settings settings, Intake intake) {
        this.settings = settings;
        this.intake = intake;
    }

    @Override
    public void process(Exchange exchange) {
        File file = (File) exchange.getMessage().getBody(GenericFile.class).getFile();
        exchange.setProperty(FATE, taken(file));
    }

    private Fate taken(File file) {
        try {
            ImportRun run = intake.begin(file.getName(), file.length(), file.length() + "@" + file.lastModified());
            return taken(file.toPath(), run);
        } catch (ImportPaused e) {
            return Fate.STAY;
        } catch (IOException | RuntimeException e) {
            LOG.error("{} is left where it is and tried again", file, e);
            return Fate.STAY;
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
        Dialect dialect = Dialect.of(file, settings);
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

    /** A file that is no table at all. */
    static final class UnreadableFile extends IOException {

        private final String code;
        private final transient Map<String, Object> values;

        UnreadableFile(String code, Map<String, Object> values) {
            super(code + " " + values);
            this.code = code;
            this.values = Map.copyOf(values);
        }

        String code() {
            return code;
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
