package livery.bench.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import livery.archive.ArchiveWriter;

/** A key pair to sign archives with, which nobody has until it is made. */
public record SigningKey(KeyPair pair) {

    public static SigningKey made() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    public ArchiveWriter.Signer signer() {
        return new ArchiveWriter.Signer(pair.getPrivate(), pair.getPublic());
    }

    /** Has an installation trust it, by a file in its folder of trusted keys. */
    public void trustIn(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        String base64 = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }
}
