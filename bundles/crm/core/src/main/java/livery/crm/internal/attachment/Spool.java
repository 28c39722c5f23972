package livery.crm.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import livery.platform.Fault;

/**
 * What somebody sends, in a file of the node until it is known what it is: however slowly it comes, no connection to the
 * database waits for it, and it is never in memory as a whole.
 */
final class Spool implements AutoCloseable {

    private final Path file;
    private final long size;
    private final String print;

    private Spool(Path file, long size, String print) {
        this.file = file;
        this.size = size;
        this.print = print;
    }

    /**
     * Takes it all in.
     *
     * @param most in bytes
     * @throws Fault {@code crm.attachment.too-large}
     */
    static Spool of(InputStream body, long most) throws IOException {
        Path file = Files.createTempFile("livery-attachment-", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[64 * 1024];
            long size = 0;
            int count = body.read(some);
            while (count >= 0) {
                size += count;
                if (size > most) {
                    throw Fault.of(Fault.Kind.TOO_LARGE, "crm.attachment.too-large", Map.of("most", most >> 20));
                }
                digest.update(some, 0, count);
                out.write(some, 0, count);
                count = body.read(some);
            }
            String print = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
            return new Spool(file, size, print);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    String print() {
        return print;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
