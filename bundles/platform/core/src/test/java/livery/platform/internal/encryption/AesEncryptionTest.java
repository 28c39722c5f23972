package livery.platform.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import livery.data.EncryptionContract;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.Encryption;
import livery.platform.internal.PlatformDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesEncryptionTest extends EncryptionContract {

    private static final TenantId STORE = new TenantId(11);
    private static final String PURPOSE = "crm.customer.identity-number";

    @TempDir
    private Path home;

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private Keys keys;
    private Encryption encryption;

    @BeforeEach
    void open() {
        keys = start(Map.of());
        encryption = new AesEncryption(keys);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** As another start of the node has them. */
    private Keys start(Map<String, String> environment) {
        Keys started = new Keys(platform.entities(), platform.units(), KeyFile.from(environment, home));
        started.look();
        return started;
    }

    @Override
    protected Encryption encryption() {
        return encryption;
    }

    @Test
    void theFirstStartMakesKeysForTheOwnersEyesOnly() throws IOException {
        Path file = home.resolve("keys/livery.keys");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyRing.parse(Files.readString(file)).orElseThrow().current())
                .isEqualTo("k1");
        String stored = encryption.encrypt(STORE, PURPOSE, "secret");
        assertThat(new AesEncryption(start(Map.of())).decrypt(STORE, PURPOSE, stored))
                .isEqualTo("secret");
    }

    @Test
    void withoutTheirFileNothingIsReadAndNoOtherKeysAreMade() throws IOException {
        String stored = encryption.encrypt(STORE, PURPOSE, "secret");
        Path file = home.resolve("keys/livery.keys");
        String kept = Files.readString(file);
        Files.delete(file);

        Keys lost = start(Map.of());
        Encryption without = new AesEncryption(lost);

        assertThat(file).doesNotExist();
        assertThat(without.available()).isFalse();
        assertThat(without.trouble()).contains(Keys.LOST);
        assertThat(without.read(STORE, PURPOSE, stored)).isEmpty();
        refused(() -> without.encrypt(STORE, PURPOSE, "other"));
        refused(() -> without.decrypt(STORE, PURPOSE, stored));
        refused(() -> without.blindIndex(STORE, PURPOSE, "other"));

        Files.writeString(file, kept);
        lost.look();
        assertThat(without.trouble()).isEmpty();
        assertThat(without.decrypt(STORE, PURPOSE, stored)).isEqualTo("secret");
    }

    @Test
    void aFileThatGoesWhileThePlatformRunsIsMissedAtOnce() throws IOException {
        Files.delete(home.resolve("keys/livery.keys"));
        keys.look();

        assertThat(encryption.trouble()).contains(Keys.LOST);
    }

    @Test
    void otherKeysOrADamagedFileAreRefused() throws IOException {
        Path file = home.resolve("keys/livery.keys");
        String kept = Files.readString(file);

        Files.writeString(file, KeyRing.fresh().text());
        assertThat(start(Map.of()).trouble()).contains(Keys.FOREIGN);
        KeyRing known = KeyRing.parse(kept).orElseThrow();
        Files.writeString(file, new KeyRing("k9", KeyRing.fresh().index(), Map.of("k9", known.index())).text());
        assertThat(start(Map.of()).trouble()).contains(Keys.FOREIGN);
        Files.writeString(file, kept.substring(0, kept.length() - 9));
        assertThat(start(Map.of()).trouble()).contains(Keys.DAMAGED);
        Files.writeString(file, kept);
        assertThat(start(Map.of()).trouble()).isEmpty();
    }

    @Test
    void afterARotationOldValuesAreReadAndIndexesStayTheSame() throws IOException {
        String old = encryption.encrypt(STORE, PURPOSE, "secret");
        byte[] index = encryption.blindIndex(STORE, PURPOSE, "secret");
        Path file = home.resolve("keys/livery.keys");
        KeyRing before = KeyRing.parse(Files.readString(file)).orElseThrow();
        Map<String, byte[]> both = new LinkedHashMap<>(before.data());
        both.put("k2", KeyRing.fresh().index());
        Files.writeString(file, new KeyRing("k2", before.index(), both).text());

        keys.look();

        assertThat(encryption.currentKey()).isEqualTo("k2");
        assertThat(encryption.isCurrent(old)).isFalse();
        assertThat(encryption.decrypt(STORE, PURPOSE, old)).isEqualTo("secret");
        String young = encryption.encrypt(STORE, PURPOSE, "new");
        assertThat(young).startsWith("v1:k2:");
        assertThat(encryption.blindIndex(STORE, PURPOSE, "secret")).isEqualTo(index);

        Files.writeString(file, new KeyRing("k2", before.index(), Map.of("k2", both.get("k2"))).text());
        keys.look();
        assertThat(encryption.trouble()).contains(Keys.INCOMPLETE);
        assertThat(encryption.available()).isFalse();
        assertThat(encryption.blindIndex(STORE, PURPOSE, "secret")).isEqualTo(index);
        assertThat(encryption.read(STORE, PURPOSE, young)).contains("new");
        refused(() -> encryption.decrypt(STORE, PURPOSE, old));
        refused(() -> encryption.encrypt(STORE, PURPOSE, "other"));
    }

    @Test
    void aKeyThatNeverEncryptedCanGo() throws IOException {
        Path file = home.resolve("keys/livery.keys");
        String kept = Files.readString(file);
        KeyRing before = KeyRing.parse(kept).orElseThrow();
        Map<String, byte[]> both = new LinkedHashMap<>(before.data());
        both.put("k2", KeyRing.fresh().index());
        Files.writeString(file, new KeyRing("k1", before.index(), both).text());
        keys.look();
        assertThat(encryption.trouble()).isEmpty();

        Files.writeString(file, kept);
        keys.look();

        assertThat(encryption.trouble()).isEmpty();
    }

    @Test
    void keysInTheEnvironmentComeBeforeTheFile() throws IOException {
        String stored = encryption.encrypt(STORE, PURPOSE, "secret");
        Path file = home.resolve("keys/livery.keys");
        String line = KeyRing.parse(Files.readString(file)).orElseThrow().text().replace('\n', ',');
        Files.delete(file);

        assertThat(new AesEncryption(start(Map.of("LIVERY_KEYS", line))).decrypt(STORE, PURPOSE, stored))
                .isEqualTo("secret");
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo(Encryption.KEY_MISSING);
            assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
        });
    }
}
