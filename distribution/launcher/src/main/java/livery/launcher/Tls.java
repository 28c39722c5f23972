package livery.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * TLS of the platform, from the two PEM files that the environment names. The HTTP server reads a key store that is made
 * of them, and reads it again when it changes.
 */
final class Tls {
    private static final String CERTIFICATE = "LIVERY_TLS_CERTIFICATE";
    private static final String KEY = "LIVERY_TLS_KEY";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Path certificate;
    private final Path key;
    private final Home home;
    private String seen = "";

    private Tls(Path certificate, Path key, Home home) {
        this.certificate = certificate;
        this.key = key;
        this.home = home;
    }

    /**
     * As the environment wants it; nothing where it names no files.
     *
     * @throws LauncherException when it names only one of them
     */
    static Optional<Tls> of(Map<String, String> environment, Home home) {
        String certificate = environment.getOrDefault(CERTIFICATE, "").strip();
        String key = environment.getOrDefault(KEY, "").strip();
        if (certificate.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new LauncherException(
                    LauncherException.CANNOT_BE,
                    "TLS needs two PEM files: set " + (key.isEmpty() ? KEY : CERTIFICATE) + " too, or neither");
        }
        return Optional.of(
                new Tls(Path.of(certificate).toAbsolutePath(), Path.of(key).toAbsolutePath(), home));
    }

    static boolean wanted(Map<String, String> environment) {
        return !environment.getOrDefault(CERTIFICATE, "").isBlank();
    }

    /**
     * Makes the key store of this start.
     *
     * @throws LauncherException when the files are not a certificate and its key
     */
    void prepare() throws IOException {
        try {
            seen = fingerprint();
            write(PemPair.read(certificate, key));
        } catch (PemPair.Unusable e) {
            throw new LauncherException(LauncherException.CANNOT_BE, "No TLS: " + e.getMessage());
        }
    }

    /** Takes in new files from now on, as long as this process lives; unusable ones are told and change nothing. */
    void watch(Steps steps) {
        Thread watcher = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            Thread.sleep(BETWEEN_LOOKS.toMillis());
                            look(steps);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "livery certificate");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void look(Steps steps) {
        try {
            String now = fingerprint();
            if (now.equals(seen)) {
                return;
            }
            seen = now;
            PemPair fresh = PemPair.read(certificate, key);
            write(fresh);
            steps.say("new certificate taken: "
                    + fresh.chain().get(0).getSubjectX500Principal() + ", until "
                    + fresh.chain().get(0).getNotAfter().toInstant());
        } catch (PemPair.Unusable | IOException e) {
            steps.say("the certificate stays as it was: " + e.getMessage());
        }
    }

    /** One of the two may be written after the other: each is a change to look at. */
    private String fingerprint() throws IOException {
        return mark(certificate) + mark(key);
    }

    private static String mark(Path file) throws IOException {
        return Files.isReadable(file) ? Sha256.of(file) : "-";
    }

    private void write(PemPair pair) throws IOException {
        Path store = store(home);
        Path fresh = store.resolveSibling(store.getFileName() + ".new");
        char[] password = new Secrets(home.secrets()).keyStorePassword().toCharArray();
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, password);
            keys.setKeyEntry("livery", pair.key(), password, pair.chain().toArray(Certificate[]::new));
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(fresh)) {
                keys.store(out, password);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be written: " + e.getMessage(), e);
        }
        Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path store(Home home) {
        return home.secrets().resolve("tls.p12");
    }

    /** What the platform's HTTP configuration needs to know. */
    Map<String, String> environment(int port) throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put("LIVERY_HTTP_ENABLED", "false");
        // No port of ours: Pax Web would take the one with TLS for the one without, and remove it.
        all.put("LIVERY_HTTP_PORT", "0");
        all.put("LIVERY_HTTPS_ENABLED", "true");
        all.put("LIVERY_HTTPS_PORT", Integer.toString(port));
        all.put("LIVERY_HTTPS_CONFIG", home.etc().resolve("jetty-tls.xml").toString());
        all.put("LIVERY_TLS_STORE", store(home).toString());
        all.put("LIVERY_TLS_STORE_PASSWORD", new Secrets(home.secrets()).keyStorePassword());
        return all;
    }
}
