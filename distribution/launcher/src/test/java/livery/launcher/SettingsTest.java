package livery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    Path directory;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void emptyHome() throws IOException {
        home = new Home(directory.resolve("home"));
        Files.createDirectories(home.etc());
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    @Test
    void eachPlaceGoesBeforeTheNext() throws IOException {
        file("home/etc/livery.env", """
                # of this home
                LIVERY_XMX=1g
                LIVERY_NODE = "north one"
                LIVERY_DB_PASSWORD=written
                LIVERY_DB_USER=written
                LIVERY_RATE_KEY=1
                LIVERY_RATE_SESSION=
                """);
        file("run/livery_db_password", "mounted\n");
        file("run/livery-rate-key", "2");
        file("run/LIVERY_DB_USER", "mounted");
        file("run/unknown", "mounted");
        file("credentials/LIVERY_DB_USER", "given to the unit");
        Path named = file("named", "named\n");

        Map<String, String> all = Settings.of(
                home,
                Map.of(
                        "PATH",
                        "/bin",
                        "CREDENTIALS_DIRECTORY",
                        directory.resolve("credentials").toString(),
                        "LIVERY_SECRETS",
                        directory.resolve("run").toString(),
                        "LIVERY_DB_PASSWORD_FILE",
                        named.toString(),
                        "LIVERY_RATE_KEY",
                        "3",
                        "LIVERY_NODE",
                        ""));

        assertThat(all)
                .containsEntry("PATH", "/bin")
                .containsEntry("LIVERY_RATE_KEY", "3")
                .containsEntry("LIVERY_DB_PASSWORD", "named")
                .containsEntry("LIVERY_DB_USER", "given to the unit")
                .containsEntry("LIVERY_XMX", "1g")
                .containsEntry("LIVERY_NODE", "north one")
                .doesNotContainKeys("LIVERY_DB_PASSWORD_FILE", "LIVERY_RATE_SESSION", "UNKNOWN");
        assertThat(Settings.of(
                        home, Map.of("LIVERY_SECRETS", directory.resolve("run").toString())))
                .containsEntry("LIVERY_DB_PASSWORD", "mounted")
                .containsEntry("LIVERY_RATE_KEY", "2");
    }

    @Test
    void whatCannotBeIsToldWithoutTheSecret() throws IOException {
        Path named = file("named", "sesame");
        assertThatThrownBy(() -> Settings.of(
                        home, Map.of("LIVERY_DB_PASSWORD", "a", "LIVERY_DB_PASSWORD_FILE", named.toString())))
                .isInstanceOf(LauncherException.class)
                .hasMessage("LIVERY_DB_PASSWORD and LIVERY_DB_PASSWORD_FILE are both set: one of them says it");
        assertThatThrownBy(() -> Settings.of(home, Map.of("LIVERY_XMX_FILE", directory + "/none")))
                .hasMessageContaining("LIVERY_XMX_FILE is to be read from " + directory + "/none");
        Path empty = file("empty", "\n");
        assertThatThrownBy(() -> Settings.of(home, Map.of("LIVERY_XMX_FILE", empty.toString())))
                .hasMessageContaining("which is empty");
        file("home/etc/livery.env", "LIVERY_XMX=1g\nLIVERY_XMAX=1g\n");
        assertThatThrownBy(() -> Settings.of(home, Map.of()))
                .hasMessageEndingWith("line 2: there is no setting LIVERY_XMAX");
        file("home/etc/livery.env", "sesame\n");
        assertThatThrownBy(() -> Settings.of(home, Map.of()))
                .hasMessageEndingWith("line 1: not NAME=value")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aMountedCertificateIsTheFileItself() throws IOException {
        Path key = file("run/livery_tls_key", "-----BEGIN PRIVATE KEY-----\n");
        Path certificate = file("server.crt", "-----BEGIN CERTIFICATE-----\n");
        assertThat(Settings.of(
                        home,
                        Map.of(
                                "LIVERY_SECRETS", directory.resolve("run").toString(),
                                "LIVERY_TLS_CERTIFICATE_FILE", certificate.toString())))
                .containsEntry("LIVERY_TLS_KEY", key.toString())
                .containsEntry("LIVERY_TLS_CERTIFICATE", certificate.toString());
    }

    @Test
    void theKeyFileIsASettingOfItsOwn() throws IOException {
        assertThat(Settings.of(home, Map.of("LIVERY_KEY_FILE", "/keys")))
                .containsEntry("LIVERY_KEY_FILE", "/keys")
                .doesNotContainKey("LIVERY_KEY");
        Path keys = file("keys", "current=k1\nk1=a\n");
        assertThat(Settings.of(home, Map.of("LIVERY_KEYS_FILE", keys.toString())))
                .containsEntry("LIVERY_KEYS", "current=k1\nk1=a");
    }
}
