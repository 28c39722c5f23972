package livery.adapters.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.dms.ImportRun;
import livery.dms.Intake;
import livery.dms.Settings;
import livery.dms.TestResult;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trying a connection out, and what its settings may be. */
class FolderTestTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheFirstRecordsOfTheNewestFile() throws IOException {
        Files.writeString(folder.resolve("f.csv"), "编号;姓名\nC1;王\n\"C2;broken\nC3;李\nC4;张;2\n");

        TestResult result = test(folder);

        assertThat(result.ok()).isTrue();
        assertThat(result.sample())
                .isEqualTo(new TestResult.Sample(
                        "f.csv",
                        "UTF-8",
                        ";",
                        List.of("编号", "姓名"),
                        List.of(List.of("C1", "王"), List.of("\"C2;broken"), List.of("C3", "李"), List.of("C4;张;2")),
                        Map.of(
                                1,
                                new FieldFault("", "csv.line.quote"),
                                3,
                                new FieldFault("", "csv.line.columns", Map.of("expected", 2, "found", 3)))));
        assertThat(folder.resolve("f.csv")).exists();
    }

    @Test
    void isFineWithoutAnyFile() {
        assertThat(test(folder).checks())
                .extracting(TestResult.Check::code, TestResult.Check::ok)
                .containsExactly(tuple("csv.folder.fine", true), tuple("csv.sample.none", true));
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "");

        assertThat(test(folder.resolve("gone")).checks())
                .extracting(TestResult.Check::code, TestResult.Check::field)
                .containsExactly(tuple("csv.folder.missing", "folder"));
        assertThat(test(file).checks()).extracting(TestResult.Check::code).containsExactly("csv.folder.no-folder");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        Files.write(folder.resolve("f.csv"), new byte[] {0, 1, 2});

        TestResult result = test(folder);

        assertThat(result.ok()).isFalse();
        assertThat(result.checks()).extracting(TestResult.Check::code).contains("csv.file.binary");
        assertThat(result.sample()).isNull();
    }

    @Test
    void saysThatAFileHasANameThatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("f.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("what?.csv"), "a,b\n1,2\n");
        List<FieldFault> reported = new ArrayList<>();
        FolderPoll poll = new FolderPoll(new Folder(folder), reporting(reported));
        poll.begin(null, null);
        assertThat(reported).containsExactly((FieldFault) null);
        int made = new ProcessBuilder("sh", "-c", "printf 'a,b\\n' > \"$(printf '\\262\\342.csv')\"")
                .directory(folder.toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();

        assertThat(test(folder).checks())
                .extracting(TestResult.Check::code, TestResult.Check::ok)
                .contains(tuple("csv.folder.names", false));
        assertThat(new FolderPoll(new Folder(folder), reporting(reported)).begin(null, null))
                .as("others are still read")
                .isTrue();
        assertThat(reported.get(1).code()).isEqualTo("csv.folder.names");
        assertThat(reported.get(1).values()).containsEntry("count", 1);
    }

    private static Intake reporting(List<FieldFault> to) {
        return new Intake() {
            @Override
            public ImportRun begin(String name, long bytes, String fingerprint) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void report(FieldFault trouble) {
                to.add(trouble);
            }
        };
    }

    @Test
    void doesNotFollowALinkIntoAnotherFolder() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("secret.csv"), "a,b\n1,2\n");
        for (String name : List.of(".done", ".error")) {
            Path mine = Files.createDirectory(folder.resolve("mine" + name));
            Files.createSymbolicLink(mine.resolve(name), theirs);

            TestResult result = test(mine);

            assertThat(result.sample()).isNull();
            assertThat(result.checks())
                    .extracting(TestResult.Check::code, TestResult.Check::ok)
                    .containsExactly(tuple("csv.folder.linked", false));
        }
        Files.createSymbolicLink(folder.resolve("link.csv"), theirs.resolve("secret.csv"));
        assertThat(test(folder).sample()).isNull();
    }

    @Test
    void opensNoLinkEvenIfAFileWasOneLater() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        Settings plain = new Settings(Map.of());
        Dialect dialect = Dialect.of(file, plain, "");

        assertThatThrownBy(() -> Dialect.of(link, plain, "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CsvRecords.open(link, dialect)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/in/gz, ''",
        "/in/gz/, ''",
        "in, csv.folder.not-absolute",
        "'', csv.folder.not-absolute",
        "/in/../etc, csv.folder.not-absolute",
        "/in?delete=true, csv.folder.characters",
        "/in#x, csv.folder.characters",
        "/in{{x}}, csv.folder.characters",
        "/in%2e, csv.folder.characters",
        "/in/.gz, csv.folder.hidden",
        "/in/gz/.done/, csv.folder.hidden",
        "/in/.hidden/gz, ''"
    })
    void takesOnlyAPlainAbsoluteFolder(String name, String code) {
        assertThat(new CsvAdapter().faults(new Settings(Map.of("folder", name))))
                .extracting(FieldFault::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void saysOfAHiddenFolderThatWasTakenBeforeThatNothingIsRead() throws IOException {
        List<FieldFault> reported = new ArrayList<>();
        Folder hidden = new Folder(Files.createDirectory(folder.resolve(".done")));

        assertThat(new FolderPoll(hidden, reporting(reported)).begin(null, null))
                .isFalse();

        assertThat(reported).extracting(FieldFault::code).containsExactly("csv.folder.hidden");
    }

    @Test
    void answersAFolderNameThatNoFileSystemTakes() {
        assertThat(new CsvAdapter().faults(new Settings(Map.of("folder", "/in\0gz"))))
                .extracting(FieldFault::code)
                .containsExactly("csv.folder.characters");
    }

    private static TestResult test(Path folder) {
        return FolderTest.of(new Settings(Map.of("folder", folder.toString())), "CN");
    }
}
