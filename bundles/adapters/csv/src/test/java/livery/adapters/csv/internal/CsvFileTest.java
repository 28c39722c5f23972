package livery.adapters.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.adapters.csv.internal.CsvFile.Fate;
import livery.dms.ImportPaused;
import livery.dms.ImportRun;
import livery.dms.Intake;
import livery.dms.RawRecord;
import livery.dms.Settings;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file, by how its import goes. */
class CsvFileTest {

    @TempDir
    private Path folder;

    private final Told told = new Told();
    private final CsvFile csv = new CsvFile(new Settings(Map.of()), "CN", told);

    @Test
    void aFileThatWasReadIsDone() throws IOException {
        assertThat(take("a,b\n1,2\n3,4\n")).isEqualTo(Fate.DONE);

        assertThat(told.events).containsExactly("begin f.csv 12", "columns [a, b]", "2: 1,2", "3: 3,4", "finish");
    }

    @Test
    void anInterruptedFileGoesOnAfterTheRecordsThatWereTaken() throws IOException {
        told.alreadyTaken = 2;

        assertThat(take("a,b\n1,2\n\"3,4\n5,6\n")).isEqualTo(Fate.DONE);

        assertThat(told.events)
                .containsExactly("begin f.csv 17", "columns [a, b]", "pass over", "pass over", "4: 5,6", "finish");
    }

    @Test
    void aFileStaysWhereItIsWhenTheConnectionIsPaused() throws IOException {
        told.atRecord = new ImportPaused();

        assertThat(take("a,b\n1,2\n")).isEqualTo(Fate.STAY);
        assertThat(told.events).doesNotContain("finish");
    }

    @Test
    void aFileStaysWhereItIsForAFaultOfOurOwn() throws IOException {
        told.atRecord = new IllegalStateException("planted");
        assertThat(take("a,b\n1,2\n")).isEqualTo(Fate.STAY);

        told.atRecord = Fault.of(Fault.Kind.UNAVAILABLE, "platform.database.unreachable");
        assertThat(take("a,b\n1,2\n")).isEqualTo(Fate.STAY);
    }

    @Test
    void aFileThatCannotBeReadThreeTimesIsGivenUp() throws IOException {
        told.atRecord = new IllegalStateException("planted");

        assertThat(take("a,b\n1,2\n")).isEqualTo(Fate.STAY);
        assertThat(takeAgain()).isEqualTo(Fate.STAY);
        assertThat(told.events).doesNotContain("fail csv.file.unreadable");
        assertThat(takeAgain()).isEqualTo(Fate.ERROR);

        assertThat(told.events).contains("fail csv.file.unreadable");
    }

    @Test
    void aFileThatIsNoTableFailsWithItsReason() throws IOException {
        assertThat(take("")).isEqualTo(Fate.ERROR);
        assertThat(take("\n\n")).isEqualTo(Fate.ERROR);
        assertThat(take("\0\1\2")).isEqualTo(Fate.ERROR);

        assertThat(told.events)
                .contains("fail csv.file.empty", "fail csv.file.no-header", "fail csv.file.binary")
                .doesNotContain("finish");
    }

    @Test
    void aFileWithoutAColumnThatIsNeededFailsWithItsReason() throws IOException {
        told.atColumns = Fault.of(Fault.Kind.INVALID, "dms.column.missing", Map.of("column", "c"));

        assertThat(take("a,b\n1,2\n")).isEqualTo(Fate.ERROR);
        assertThat(told.events).contains("fail dms.column.missing");
    }

    @Test
    void tellsTwoContentsOfOneNameApart() throws IOException {
        take("a,b\n1,2\n");
        take("a,b\n1,2\n3,4\n");

        assertThat(told.fingerprints).doesNotHaveDuplicates().hasSize(2);
    }

    private Fate take(String text) throws IOException {
        Files.writeString(folder.resolve("f.csv"), text);
        return takeAgain();
    }

    private Fate takeAgain() {
        File file = folder.resolve("f.csv").toFile();
        GenericFile<File> generic = new GenericFile<>();
        generic.setFile(file);
        Exchange exchange = new DefaultExchange(new DefaultCamelContext(false));
        exchange.getMessage().setBody(generic);
        csv.process(exchange);
        return exchange.getProperty(CsvFile.FATE, Fate.class);
    }

    /** An intake that writes down what it is told, and fails where it is asked to. */
    private static final class Told implements Intake, ImportRun {

        private final List<String> events = new ArrayList<>();
        private final List<String> fingerprints = new ArrayList<>();
        private long alreadyTaken;
        private RuntimeException atColumns;
        private RuntimeException atRecord;

        @Override
        public ImportRun begin(String name, long bytes, String fingerprint) {
            events.add("begin " + name + " " + bytes);
            fingerprints.add(fingerprint);
            return this;
        }

        @Override
        public void report(FieldFault trouble) {
            events.add("report " + trouble);
        }

        @Override
        public long alreadyTaken() {
            return alreadyTaken;
        }

        @Override
        public void passOver() {
            events.add("pass over");
        }

        @Override
        public void columns(List<String> columns) {
            events.add("columns " + columns);
            if (atColumns != null) {
                throw atColumns;
            }
        }

        @Override
        public void accept(RawRecord record, long bytesRead) {
            if (atRecord != null) {
                throw atRecord;
            }
            events.add(record.line() + ": " + record.raw());
        }

        @Override
        public void finish() {
            events.add("finish");
        }

        @Override
        public void fail(String code, Map<String, ?> values) {
            events.add("fail " + code);
        }
    }
}
