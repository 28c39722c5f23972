package livery.adapters.csv.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livery.dms.RawRecord;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Tries a folder out: can it be read, and what do the newest file's first lines look like. */
final class FolderTest {

    private static final int ROWS = 5;

    private FolderTest() {}

    static TestResult of(Settings settings, String region) {
        Folder folder = new Folder(Path.of(settings.text(CsvAdapter.FOLDER)));
        FieldFault trouble = folder.trouble();
        if (trouble != null) {
            return new TestResult(
                    List.of(new TestResult.Check(trouble.code(), false, trouble.values(), CsvAdapter.FOLDER)), null);
        }
        List<TestResult.Check> checks = new ArrayList<>();
        checks.add(new TestResult.Check(
                "csv.folder.fine", true, Map.of("folder", folder.path().toString()), CsvAdapter.FOLDER));
        FieldFault names = folder.unreadableNames();
        if (names != null) {
            checks.add(new TestResult.Check(names.code(), false, names.values(), CsvAdapter.FOLDER));
        }
        return new TestResult(checks, sample(folder.path(), settings, region, checks));
    }

    private static TestResult.@Nullable Sample sample(
            Path folder, Settings settings, String region, List<TestResult.Check> checks) {
        Optional<File> newest = newest(folder).or(() -> newest(folder.resolve(Folder.DONE)));
        if (newest.isEmpty()) {
            checks.add(new TestResult.Check("csv.sample.none", true, Map.of(), null));
            return null;
        }
        File file = newest.get();
        try {
            Dialect dialect = Dialect.of(file.toPath(), settings, region);
            checks.add(new TestResult.Check(
                    "csv.sample.read",
                    true,
                    Map.of("file", file.getName(), "encoding", dialect.encoding()),
                    CsvAdapter.ENCODING));
            return sample(file, dialect);
        } catch (UnreadableFile e) {
            checks.add(new TestResult.Check(e.code(), false, e.values(), null));
        } catch (IOException e) {
            checks.add(new TestResult.Check(
                    "csv.sample.unreadable", false, Map.of("file", file.getName()), CsvAdapter.FOLDER));
        }
        return null;
    }

    private static TestResult.Sample sample(File file, Dialect dialect) throws IOException {
        try (CsvRecords records = CsvRecords.open(file.toPath(), dialect)) {
            List<List<String>> rows = new ArrayList<>();
            Map<Integer, FieldFault> broken = new HashMap<>();
            while (rows.size() < ROWS && records.next()) {
                RawRecord record = records.record();
                FieldFault fault = record.broken();
                if (fault == null) {
                    rows.add(List.copyOf(record.fields().values()));
                } else {
                    broken.put(rows.size(), fault);
                    rows.add(List.of(record.raw()));
                }
            }
            return new TestResult.Sample(
                    file.getName(),
                    dialect.encoding(),
                    String.valueOf(dialect.separator()),
                    records.columns(),
                    rows,
                    broken);
        }
    }

    private static Optional<File> newest(Path folder) {
        File[] files = folder.toFile()
                .listFiles(file ->
                        !file.getName().startsWith(".") && Identified.of(file).isPresent());
        return (files == null ? Stream.<File>empty() : Arrays.stream(files))
                .max(Comparator.comparingLong(File::lastModified));
    }
}
