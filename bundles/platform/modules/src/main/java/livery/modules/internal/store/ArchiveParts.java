package livery.modules.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Optional;
import livery.data.EntityStore;
import livery.platform.TenantId;

/** The bytes of archives, part by part. Everything here belongs inside a unit of work of the group. */
final class ArchiveParts {

    private static final int PART = 1 << 20;
    private static final long GROUP = TenantId.GROUP.value();

    private final EntityStore store;

    ArchiveParts(EntityStore store) {
        this.store = store;
    }

    void add(String sha256, Path file) {
        store.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                            "insert into modules_archive_part (tenant_id, sha256, part, bytes) values (?, ?, ?, ?)");
                    InputStream bytes = Files.newInputStream(file)) {
                int number = 0;
                for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                    insert.setLong(1, GROUP);
                    insert.setString(2, sha256);
                    insert.setInt(3, number);
                    insert.setBytes(4, part);
                    insert.executeUpdate();
                    number++;
                }
                return number;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void remove(String sha256) {
        store.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from modules_archive_part where tenant_id = ? and sha256 = ?")) {
                delete.setLong(1, GROUP);
                delete.setString(2, sha256);
                return delete.executeUpdate();
            }
        });
    }

    /** Whether they are what they were when they came. */
    boolean areWhole(String sha256) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream read = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                copy(sha256, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(String sha256, OutputStream target) throws IOException {
        int part = 0;
        Optional<byte[]> bytes = part(sha256, part);
        while (bytes.isPresent()) {
            target.write(bytes.get());
            part++;
            bytes = part(sha256, part);
        }
    }

    private Optional<byte[]> part(String sha256, int part) {
        return store.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select bytes from modules_archive_part where tenant_id = ? and sha256 = ? and part = ?")) {
                select.setLong(1, GROUP);
                select.setString(2, sha256);
                select.setInt(3, part);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }
}
