package livery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one home, made at its first start and readable by its owner only. */
record Secrets(Path directory) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    String databasePassword() throws IOException {
        return secret("database-password");
    }

    String keyStorePassword() throws IOException {
        return secret("tls-password");
    }

    private String secret(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
