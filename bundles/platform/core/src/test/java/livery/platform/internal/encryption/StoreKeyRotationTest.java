package livery.platform.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.encryption.EncryptedRows;
import livery.platform.internal.PlatformDatabase;
import livery.platform.internal.jobs.WorkedJobs;
import livery.platform.internal.privacy.ModuleDuties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKeyRotationTest {

    @TempDir
    private Path home;

    private final PlatformDatabase platform = PlatformDatabase.withGroup();
    private final TenantId gz = platform.store("gz").id();
    private final TenantId sz = platform.store("sz").id();
    private final ModuleDuties duties = new ModuleDuties(platform.entities(), platform.units());
    private Keys keys;
    private AesEncryption encryption;
    private Rows crm;
    private Rows dms;
    private StoreKeyRotation rotation;
    private String underTheOldKey;

    @BeforeEach
    void open() throws IOException {
        keys = new Keys(platform.entities(), platform.units(), KeyFile.from(Map.of(), home));
        keys.look();
        encryption = new AesEncryption(keys);
        crm = new Rows("crm");
        dms = new Rows("dms");
        rotation = rotation();
        rotation.add(crm);
        rotation.add(dms);
        crm.put(gz, "a");
        dms.put(gz, "b");
        dms.put(sz, "c");
        underTheOldKey = encryption.encrypt(sz, Rows.PURPOSE, "late");
        newKey();
    }

    @AfterEach
    void close() {
        duties.close();
        platform.close();
    }

    private StoreKeyRotation rotation() {
        WorkedJobs jobs = new WorkedJobs(platform);
        return new StoreKeyRotation(
                platform.entities(),
                platform.units(),
                encryption,
                platform.tenants(),
                platform.audit(),
                jobs.nodes(),
                keys,
                duties);
    }

    private Path file() {
        return home.resolve("keys/livery.keys");
    }

    private void newKey() throws IOException {
        KeyRing before = KeyRing.parse(Files.readString(file())).orElseThrow();
        Map<String, byte[]> both = new LinkedHashMap<>(before.data());
        both.put("k2", KeyRing.fresh().index());
        Files.writeString(file(), new KeyRing("k2", before.index(), both).text());
        keys.look();
    }

    private void withoutTheOldKey() throws IOException {
        KeyRing both = KeyRing.parse(Files.readString(file())).orElseThrow();
        Map<String, byte[]> one = Map.of("k2", both.data().get("k2"));
        Files.writeString(file(), new KeyRing("k2", both.index(), one).text());
        keys.look();
    }

    private StandaloneRun run() {
        StandaloneRun run = new StandaloneRun(Map.of());
        rotation.run(PlatformDatabase.GROUP, run);
        return run;
    }

    @Test
    void allRowsOfAllModulesComeUnderTheKeyOnceAndTheOldOneCanGo() throws IOException {
        assertThat(run().lines()).singleElement().asString().contains("key=k2", "count=3");
        assertThat(crm.outdated(gz) + dms.outdated(gz) + dms.outdated(sz)).isZero();
        assertThat(run().lines()).isEmpty();

        withoutTheOldKey();
        assertThat(encryption.trouble()).isEmpty();
        assertThat(dms.plain(sz)).isEqualTo("c");
    }

    @Test
    void whileAModuleIsAwayTheKeyIsNotDone() throws IOException {
        rotation.remove(dms);
        refused("platform.encryption.module-away");

        StoreKeyRotation restarted = rotation();
        restarted.add(crm);
        rotation = restarted;
        refused("platform.encryption.module-away");
        assertThat(platform.audited("encryption-key")).isEmpty();

        rotation.add(dms);
        assertThat(run().lines()).singleElement().asString().contains("key=k2", "count=3");
        assertThat(platform.audited("encryption-key")).containsExactly("platform.encryption.rotated");
    }

    @Test
    void whatWasWrittenUnderTheOldKeyMeanwhileIsDoneToo() throws IOException {
        dms.afterwards.set(() -> crm.rows.put(sz, underTheOldKey));

        assertThat(run().lines()).singleElement().asString().contains("key=k2", "count=4");
        assertThat(crm.outdated(sz)).isZero();
    }

    @Test
    void whileRowsAreLeftThatNobodyCanReadTheKeyIsNotDone() {
        crm.rows.put(sz, "v1:k1:" + "x".repeat(60));

        refused("platform.encryption.rows-left");
        assertThat(platform.audited("encryption-key")).isEmpty();
    }

    @Test
    void aKeyThatRowsNeedIsMissedAndWhatOthersEncryptedIsRead() throws IOException {
        crm.put(sz, "new");
        String kept = Files.readString(file());
        withoutTheOldKey();

        assertThat(encryption.trouble()).contains(Keys.INCOMPLETE);
        assertThat(encryption.available()).isFalse();
        assertThat(crm.plain(sz)).isEqualTo("new");
        refused("platform.encryption.key-missing");
        assertThatThrownBy(() -> crm.put(gz, "other"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE));

        Files.writeString(file(), kept);
        keys.look();
        assertThat(encryption.trouble()).isEmpty();
        assertThat(crm.plain(gz)).isEqualTo("a");
    }

    @Test
    void aKeyThatEncryptsAgainIsNeededAgain() throws IOException {
        run();
        KeyRing both = KeyRing.parse(Files.readString(file())).orElseThrow();
        Files.writeString(file(), new KeyRing("k1", both.index(), both.data()).text());
        keys.look();
        withoutTheOldKey();

        assertThat(encryption.trouble()).contains(Keys.INCOMPLETE);
    }

    private void refused(String code) {
        assertThatThrownBy(this::run).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAVAILABLE);
        });
    }

    /** A module with one row in some stores. */
    private final class Rows implements EncryptedRows {

        static final String PURPOSE = "test.row";

        private final String module;
        private final Map<TenantId, String> rows = new ConcurrentHashMap<>();
        private final AtomicReference<@Nullable Runnable> afterwards = new AtomicReference<>();

        Rows(String module) {
            this.module = module;
        }

        void put(TenantId store, String plain) {
            rows.put(store, encryption.encrypt(store, PURPOSE, plain));
        }

        String plain(TenantId store) {
            return encryption.decrypt(store, PURPOSE, rows.get(store));
        }

        long outdated(TenantId store) {
            return outdated(CallContext.system(store, "test"));
        }

        @Override
        public String module() {
            return module;
        }

        @Override
        public Step encryptSome(CallContext context, @Nullable String after, int most) {
            TenantId store = context.tenant();
            String stored = rows.get(store);
            int changed = 0;
            if (stored != null && !encryption.isCurrent(stored)) {
                Optional<String> plain = encryption.read(store, PURPOSE, stored);
                if (plain.isPresent()) {
                    put(store, plain.get());
                    changed = 1;
                }
            }
            Runnable then = store.equals(sz) ? afterwards.getAndSet(null) : null;
            if (then != null) {
                then.run();
            }
            return new Step(1, changed, Optional.empty());
        }

        @Override
        public long outdated(CallContext context) {
            String stored = rows.get(context.tenant());
            return stored == null || encryption.isCurrent(stored) ? 0 : 1;
        }
    }
}
