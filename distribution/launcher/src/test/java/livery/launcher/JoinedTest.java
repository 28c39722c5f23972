package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JoinedTest {
    private static final String KEYS = "current=k1\nindex=YWJj\nk1=ZGVm\\x\n";

    @TempDir
    Path directory;

    private Home first;
    private Home second;
    private Path file;

    @BeforeEach
    void homes() throws IOException {
        first = new Home(directory.resolve("a"));
        second = new Home(directory.resolve("b"));
        file = directory.resolve("livery.join");
        first.create();
        second.create();
        Files.createDirectories(first.etc());
        PrivateFile.folder(first.keys().resolveSibling(""));
        PrivateFile.write(first.keys(), KEYS);
    }

    @Test
    void aHomeThatJoinsHasTheDatabaseAndTheKeysAndStays() throws IOException {
        JoinFile.of(first, 9_100, Map.of()).write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Joined.join(second, file);
        Files.delete(file);

        String password = new Secrets(first.secrets()).databasePassword();
        Map<String, String> environment = Joined.environment(second, Map.of("A", "b"));
        assertThat(environment)
                .containsEntry("A", "b")
                .containsEntry("LIVERY_DB_PASSWORD", password)
                .containsEntry("LIVERY_DB_USER", "livery");
        assertThat(environment.get("LIVERY_DB_URL")).startsWith("jdbc:mariadb://127.0.0.1:9100/");
        assertThat(Files.readString(second.keys())).isEqualTo(KEYS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second.keys())))
                .isEqualTo("rw-------");
        assertThat(Joined.environment(first, Map.of())).isEmpty();
        assertThat(JoinFile.of(second, 0, Map.of()).url())
                .as("a third one joins by the second")
                .isEqualTo(environment.get("LIVERY_DB_URL"));
    }

    @Test
    void theKeysOfAHomeThatJoinedAreInOnePlaceAndChangeThere() throws IOException {
        JoinFile.of(first, 9_100, Map.of()).write(file);
        Joined.join(second, file);
        String renewed = KEYS.replace("current=k1", "current=k2") + "k2=Z2hp\n";
        PrivateFile.write(second.keys(), renewed);

        Joined.join(second, file);

        assertThat(Files.readString(second.keys()))
                .as("a file from before the new key takes nothing back")
                .isEqualTo(renewed);
        assertThat(JoinFile.of(second, 0, Map.of()).keys())
                .as("a third one gets the new key")
                .isEqualTo(renewed);
        try (Stream<Path> secrets = Files.list(second.secrets())) {
            assertThat(secrets).isNotEmpty().noneMatch(JoinedTest::hasKeys);
        }
    }

    private static boolean hasKeys(Path one) {
        try {
            return Files.readString(one).contains("ZGVm");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOutsideDatabaseAndKeysOfTheEnvironmentAreHandedOn() throws IOException {
        Map<String, String> environment = Map.of(
                "LIVERY_DB_URL", "jdbc:mariadb://db.example:3306/livery",
                "LIVERY_DB_USER", "me",
                "LIVERY_DB_PASSWORD", "a=b\\n c",
                "LIVERY_KEYS", "current=k1,index=YWJj,k1=ZGVm");
        JoinFile.of(first, 0, environment).write(file);

        assertThat(JoinFile.read(file))
                .isEqualTo(new JoinFile(
                        "jdbc:mariadb://db.example:3306/livery", "me", "a=b\\n c", "current=k1,index=YWJj,k1=ZGVm"));
    }

    @Test
    void whatCannotJoinIsToldWhy() throws IOException {
        assertThatThrownBy(() -> JoinFile.of(second, 9_100, Map.of()))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("start Livery there once");
        JoinFile.of(first, 9_100, Map.of()).write(file);
        Path letter = Files.writeString(directory.resolve("letter"), "dear \\u00 reader");
        assertThatThrownBy(() -> Joined.join(second, letter)).hasMessageContaining("is no file to join with");

        Files.createDirectories(second.database());
        assertThatThrownBy(() -> Joined.join(second, file)).hasMessageContaining("has a database of its own");
        Files.delete(second.database());
        PrivateFile.folder(second.keys().resolveSibling(""));
        PrivateFile.write(second.keys(), "others");
        assertThatThrownBy(() -> Joined.join(second, file)).hasMessageContaining("belongs to another installation");
        assertThat(Joined.of(second)).isEmpty();
    }
}
