package livery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import livery.platform.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedKeysTest {

    @TempDir
    private Path folder;

    private final KeyPair vendor = pair();
    private final KeyPair stranger = pair();
    private TrustedKeys trusted;

    @BeforeEach
    void trust() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(keys.resolve("vendor.pem"), pem(vendor));
        Files.writeString(keys.resolve("readme.txt"), "not a key, and not read as one");
        trusted = TrustedKeys.of(keys);
    }

    @Test
    void whoSignedIsNamedByTheFileOfTheKey() throws IOException {
        assertThat(ModuleArchive.read(signed(vendor)).signer(trusted)).isEqualTo("vendor");
    }

    @Test
    void aStrangersSignatureIsNobodys() throws IOException {
        ModuleArchive archive = ModuleArchive.read(signed(stranger));

        assertThat(archive.isSigned()).isTrue();
        assertThat(archive.signer(trusted)).isNull();
        assertThat(archive.signer(TrustedKeys.none())).isNull();
    }

    @Test
    void whoClaimsToBeTrustedAndIsNotIsRefused() throws IOException {
        Map<String, byte[]> entries = Archives.entries(signed(stranger));
        String claimed = new String(entries.get(ArchiveReader.SIGNATURE), StandardCharsets.UTF_8)
                .replace(TrustedKeys.id(stranger.getPublic()), TrustedKeys.id(vendor.getPublic()));
        entries.put(ArchiveReader.SIGNATURE, claimed.getBytes(StandardCharsets.UTF_8));
        ModuleArchive archive = ModuleArchive.read(Archives.zip(folder.resolve("forged.kar"), entries));

        Fault fault = catchThrowableOfType(Fault.class, () -> archive.signer(trusted));
        assertThat(fault.code()).isEqualTo("modules.archive.forged");
        assertThat(fault.values()).containsEntry("key", "vendor");
    }

    @Test
    void aDescriptionThatWasChangedAfterSigningIsForged() throws IOException {
        Map<String, byte[]> entries = Archives.entries(signed(vendor));
        String json = new String(entries.get(ArchiveReader.DESCRIPTOR), StandardCharsets.UTF_8);
        entries.put(
                ArchiveReader.DESCRIPTOR,
                json.replace("1.2.3\",\n  \"names", "9.9.9\",\n  \"names").getBytes(StandardCharsets.UTF_8));
        ModuleArchive archive = ModuleArchive.read(Archives.zip(folder.resolve("changed.kar"), entries));
        assertThat(archive.descriptor().version()).isEqualTo("9.9.9");

        Fault fault = catchThrowableOfType(Fault.class, () -> archive.signer(trusted));
        assertThat(fault.code()).isEqualTo("modules.archive.forged");
    }

    @Test
    void aSignatureThatSaysNothingIsRefused() throws IOException {
        Map<String, byte[]> entries = Archives.entries(signed(vendor));
        entries.put(ArchiveReader.SIGNATURE, "null".getBytes(StandardCharsets.UTF_8));
        Path archive = Archives.zip(folder.resolve("nothing.kar"), entries);

        Fault fault = catchThrowableOfType(Fault.class, () -> ModuleArchive.read(archive));
        assertThat(fault.code()).isEqualTo("modules.archive.signature");
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(keys.resolve("typo.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");

        Fault fault = catchThrowableOfType(Fault.class, () -> TrustedKeys.of(keys));
        assertThat(fault.code()).isEqualTo("modules.archive.key");
        assertThat(fault.values()).containsEntry("file", "typo.pem");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("binary"));
        Files.write(keys.resolve("binary.pem"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        Fault fault = catchThrowableOfType(Fault.class, () -> TrustedKeys.of(keys));
        assertThat(fault.code()).isEqualTo("modules.archive.key");
        assertThat(fault.values()).containsEntry("file", "binary.pem");
    }

    @Test
    void withoutAFolderNobodyIsTrusted() throws IOException {
        assertThat(ModuleArchive.read(signed(vendor)).signer(TrustedKeys.of(folder.resolve("none"))))
                .isNull();
    }

    private Path signed(KeyPair by) throws IOException {
        Path archive = folder.resolve("signed.kar");
        new ArchiveWriter(Archives.draft("example"))
                .bundle(Archives.bundle(folder, "example.core", Archives.migrations()))
                .write(archive, new ArchiveWriter.Signer(by.getPrivate(), by.getPublic()));
        return archive;
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
