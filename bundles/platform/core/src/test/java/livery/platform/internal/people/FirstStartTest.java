package livery.platform.internal.people;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import livery.platform.Identity;
import livery.platform.Permissions;
import livery.platform.TenantId;
import livery.platform.TenantKind;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    private Path home;

    private Path file;
    private Path prepared;
    private final PlatformDatabase platform = new PlatformDatabase();

    @BeforeEach
    void settle() {
        file = home.resolve("first-sign-in.json");
        prepared = home.resolve("first-sign-in.json.prepared");
        System.setProperty("karaf.base", home.toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("karaf.base");
        platform.close();
    }

    @Test
    void leavesASignInThatWorksEverywhereForItsOwnerAlone() throws IOException {
        start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(prepared).doesNotExist();
        JsonNode signIn = new ObjectMapper().readTree(file.toFile());
        assertThat(signIn.fieldNames()).toIterable().containsExactly("url", "name", "password", "apiKey");
        assertThat(signIn.get("url").asText()).isEqualTo("http://localhost:8181");
        Identity byKey =
                platform.identities().byApiKey(signIn.get("apiKey").asText()).orElseThrow();
        String session = platform.identities()
                .signIn(signIn.get("name").asText(), signIn.get("password").asText(), "192.0.2.1", null)
                .orElseThrow();
        assertThat(platform.identities().bySession(session).orElseThrow().person())
                .isEqualTo(byKey.person());
        assertThat(platform.identities().permissions(byKey.person(), TenantId.GROUP))
                .isEqualTo(Permissions.ALL);
        assertThat(platform.tenants().find(TenantId.GROUP).orElseThrow().kind()).isEqualTo(TenantKind.GROUP);
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        start();
        String left = Files.readString(file);

        start();

        assertThat(Files.readString(file)).isEqualTo(left);
        assertThat(platform.people().list(GROUP, null, 10)).hasSize(1);
    }

    @Test
    void aSecondStartDoesNotBringBackAFileThatWasTakenAway() throws IOException {
        start();
        Files.delete(file);

        start();

        assertThat(file).doesNotExist();
        assertThat(platform.people().list(GROUP, null, 10)).hasSize(1);
    }

    @Test
    void aCrashBeforeTheFileHadItsNameLosesNothing() throws IOException {
        start();
        String left = Files.readString(file);
        Files.move(file, prepared);

        start();

        assertThat(Files.readString(file)).isEqualTo(left);
        assertThat(prepared).doesNotExist();
    }

    @Test
    void aCrashBeforeThePersonWasStoredStartsAnew() throws IOException {
        Files.writeString(prepared, "{\"password\":\"of nobody\"}");

        start();

        assertThat(Files.readString(file)).doesNotContain("of nobody");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void storesNobodyWhenTheFileCannotBeLeft() {
        System.setProperty("karaf.base", home.resolve("gone").toString());

        assertThatThrownBy(this::start).isInstanceOf(RuntimeException.class);

        assertThat(platform.people().any(GROUP)).isFalse();
        assertThat(platform.rows().number("select count(*) from platform_tenant"))
                .isZero();
    }

    private void start() {
        new FirstStart(platform.people(), platform.keys(), platform.tenants(), platform.units());
    }
}
