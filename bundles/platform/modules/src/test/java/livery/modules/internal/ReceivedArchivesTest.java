package livery.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import livery.archive.ArchiveWriter;
import livery.archive.ModuleArchive;
import livery.data.StandaloneAudit;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.StoredSet;
import livery.modules.internal.store.StoredSet.StoredEntry;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom an operator trusts changes while archives are kept. */
class ReceivedArchivesTest {

    @TempDir
    private Path folder;

    private final String module = KeptArchives.module();
    private Path keys;
    private Path key;
    private ArchiveWriter.Signer signer;
    private KeptArchives kept;
    private ArchiveFiles files;
    private StandaloneAudit audit;
    private Trust trust;
    private ReceivedArchives received;

    @BeforeEach
    void open() throws Exception {
        keys = Files.createDirectories(folder.resolve("trusted-keys"));
        key = keys.resolve("factory.pem");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer = new ArchiveWriter.Signer(pair.getPrivate(), pair.getPublic());
        trusted();
        opened();
    }

    private void opened() throws SQLException {
        kept = new KeptArchives("modules_received_" + System.nanoTime());
        files = new ArchiveFiles(folder.resolve("files"), kept.table());
        audit = new StandaloneAudit(kept.units());
        trust = new Trust(keys);
        received = new ReceivedArchives(kept.units(), kept.table(), files, trust, audit);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void whatWasSignedByAKeyThatIsNoLongerTrustedIsNotInstalledAndStaysWhereItIs() throws IOException {
        ModuleArchive running = signed("0.1.0");
        ModuleArchive next = signed("0.2.0");
        assertThat(add(running, false).origin()).isEqualTo(Module.Origin.SIGNED);
        assertThat(add(next, false).signer()).isEqualTo("factory");
        StoredSet present = kept.set(Map.of(module, entry(running)));
        require(present, Map.of(module, entry(next)));

        Files.delete(key);

        require(present, Map.of(module, new StoredEntry(running.sha256(), true, null)));
        assertThat(verified(present)).containsExactly("modules.verify.not-trusted");
        for (StoredEntry coming : List.of(entry(next), entry(running).with(next.sha256()))) {
            Fault fault = catchThrowableOfType(Fault.class, () -> require(present, Map.of(module, coming)));
            assertThat(fault.code()).isEqualTo("modules.archive.signer-unknown");
            assertThat(fault.values()).containsEntry("module", module);
        }
        assertThat(catchThrowableOfType(Fault.class, () -> add(next, false)).code())
                .isEqualTo("modules.archive.signer-unknown");

        assertThat(add(next, true).origin()).isEqualTo(Module.Origin.UNSIGNED);
        require(present, Map.of(module, entry(next)));
        StoredSet unsigned = kept.set(Map.of(module, entry(next)));
        assertThat(verified(unsigned)).isEmpty();
        assertThat(verification(unsigned).notes())
                .containsExactly(new Sentence("modules.verify.unsigned", Map.of("module", module)));

        trusted();
        assertThat(add(next, false).signer()).isEqualTo("factory");
        assertThat(verification(unsigned)).isEqualTo(new Verification(List.of(), List.of()));
        assertThat(audit.of(KeptArchives.GROUP))
                .extracting(one ->
                        one.details().get("version") + " " + one.details().get("origin"))
                .containsExactly("0.1.0 SIGNED", "0.2.0 SIGNED", "0.2.0 UNSIGNED", "0.2.0 SIGNED");
    }

    @Test
    void whatCameWithTheDistributionIsTrustedAsThat() throws IOException {
        ModuleArchive shipped = kept.keep(signed("0.1.0"), Module.Origin.SHIPPED, Instant.now());
        Files.delete(key);

        StoredSet nothing = kept.set(Map.of());
        require(nothing, Map.of(module, entry(shipped)));
        assertThat(add(shipped, true).origin()).isEqualTo(Module.Origin.SHIPPED);
    }

    @Test
    void theSameFileAgainMendsWhatIsDamaged() throws IOException {
        ModuleArchive archive = signed("0.1.0");
        add(archive, false);
        kept.damage(archive.sha256());
        Fault fault = catchThrowableOfType(Fault.class, () -> kept.call(() -> files.archive(archive.sha256())));
        assertThat(fault.code()).isEqualTo("modules.archive.damaged");

        add(archive, false);

        assertThat(kept.call(() -> files.archive(archive.sha256())).file()).hasSameBinaryContentAs(archive.file());
        add(archive, false);
        assertThat(audit.of(KeptArchives.GROUP))
                .extracting(StandaloneAudit.Entry::action)
                .containsExactly("modules.archive-added", "modules.archive-mended");
    }

    private void trusted() throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(signer.told().getEncoded());
        Files.writeString(key, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
    }

    private ModuleArchive signed(String version) throws IOException {
        Path written = Files.createDirectories(folder.resolve("written"));
        return new WrittenArchives(written, signer).write(module, version, "lines", version, Map.of(), List.of());
    }

    private Archive add(ModuleArchive archive, boolean unsigned) {
        try (InputStream bytes = Files.newInputStream(archive.file())) {
            return received.add(KeptArchives.GROUP, bytes, unsigned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(StoredSet present, Map<String, StoredEntry> after) {
        kept.call(() -> {
            trust.require(present, after, kept.table(), files);
            return 0;
        });
    }

    private List<String> verified(StoredSet set) {
        return verification(set).faults().stream().map(Sentence::code).toList();
    }

    private Verification verification(StoredSet set) {
        return kept.call(() -> new ArchiveVerification(files, kept.table(), trust).of(set));
    }

    private static StoredEntry entry(ModuleArchive archive) {
        return new StoredEntry(archive.sha256(), false, null);
    }
}
