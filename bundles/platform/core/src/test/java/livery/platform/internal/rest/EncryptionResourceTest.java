package livery.platform.internal.rest;

import static livery.platform.internal.PlatformDatabase.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.internal.ModuleTexts;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.PlatformEntities;
import livery.platform.internal.encryption.AesEncryption;
import livery.platform.internal.encryption.Keys;
import livery.platform.internal.rest.EncryptionResource.EncryptionJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionResourceTest {

    private static final String HOME = "karaf.base";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final String before = System.getProperty(HOME, ".");
    private Keys keys;

    @BeforeEach
    void open() {
        System.setProperty(HOME, home.toString());
        keys = new Keys(platform.entities(), platform.units());
    }

    /** The keys too: they would look on, and make some in a database that is another test's by then. */
    @AfterEach
    void close() {
        keys.close();
        System.setProperty(HOME, before);
        platform.close();
    }

    /** The keys lie in a file of the home, and a platform that runs looks for it again and again. */
    @Test
    void tellsEverybodyThatTheKeysAreGoneAndThoseWhoLookAfterThemWhy() throws IOException {
        EncryptionResource resource = new EncryptionResource(new AesEncryption(keys), texts());
        CallContext adviser = new CallContext(
                TenantId.GROUP, new PersonId(5), new Permissions(Set.of("crm.customers.read")), Locale.ENGLISH, "test");
        EncryptionJson allIsWell = new EncryptionJson(true, null, null);
        assertThat(resource.now(adviser)).isEqualTo(allIsWell);
        assertThat(resource.now(GROUP)).isEqualTo(allIsWell);
        Path file = home.resolve("keys/livery.keys");
        String kept = Files.readString(file);

        Files.delete(file);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(resource.now(adviser)).isEqualTo(new EncryptionJson(false, null, null)));
        EncryptionJson why = resource.now(GROUP);
        assertThat(why.available()).isFalse();
        assertThat(why.reason()).isEqualTo("platform.encryption.file-missing");
        assertThat(why.text()).contains("key").doesNotContain("platform.encryption", home.toString());

        Files.writeString(file, kept);

        await().atMost(SOON).untilAsserted(() -> assertThat(resource.now(GROUP)).isEqualTo(allIsWell));
    }

    private static ModuleTexts texts() {
        ModuleTexts texts = new ModuleTexts();
        texts.add(new PlatformEntities());
        return texts;
    }
}
