package livery.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of those whose modules an operator takes: files {@code *.pem} of one folder, each with one key. Named
 * by their files, and looked for by what they are.
 */
public final class TrustedKeys {

    private static final int DIGITS = 16;
    private static final long LARGEST_FILE = 10_000;

    private final Map<String, Trusted> keys;

    private TrustedKeys(Map<String, Trusted> keys) {
        this.keys = keys;
    }

    private record Trusted(String name, PublicKey key) {}

    /** Nobody's. */
    public static TrustedKeys none() {
        return new TrustedKeys(Map.of());
    }

    /**
     * Those of a folder, or nobody's when there is no such folder.
     *
     * @throws livery.platform.Fault when a file there holds no key
     */
    public static TrustedKeys of(Path folder) throws IOException {
        Map<String, Trusted> keys = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".pem"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    PublicKey key = key(name, pem(file));
                    keys.put(id(key), new Trusted(name.substring(0, name.length() - ".pem".length()), key));
                }
            }
        }
        return new TrustedKeys(keys);
    }

    private static String pem(Path file) throws IOException {
        try {
            return Files.size(file) > LARGEST_FILE ? "" : Files.readString(file);
        } catch (CharacterCodingException e) {
            // Nor is it a key in the form in which others are.
            return "";
        }
    }

    private static PublicKey key(String name, String pem) {
        try {
            String base64 =
                    pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
            X509EncodedKeySpec encoded =
                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance(ModuleSignature.ALGORITHM).generatePublic(encoded);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw ArchiveFaults.file("key", name);
        }
    }

    /** By what a key is known: the first digits of the digest of its encoded form. */
    public static String id(PublicKey key) {
        return Sha256.hex(key.getEncoded()).substring(0, DIGITS);
    }

    /**
     * Whose signature this is, by the name of the file of the key.
     *
     * @return null when it is of nobody whom the operator trusts
     * @throws livery.platform.Fault when it claims to be of somebody trusted, and is not
     */
    @Nullable
    String signer(byte[] descriptor, ModuleSignature signature) {
        Trusted claimed = keys.get(signature.key());
        if (claimed == null) {
            return null;
        }
        if (!signature.holds(descriptor, claimed.key())) {
            throw ArchiveFaults.of("forged", Map.of("key", claimed.name()));
        }
        return claimed.name();
    }
}
