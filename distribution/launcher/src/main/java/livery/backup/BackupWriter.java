package livery.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup that is being written, as a ZIP archive that its owner alone may read. It has its name only when it is whole:
 * until then it lies beside that, with {@code .part} at the end.
 */
public final class BackupWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final Path part;
    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();

    /** Writes the content of one entry. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Begins a file.
     *
     * @throws FileAlreadyExistsException when there is one of that name
     */
    public BackupWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        this.part = this.file.resolveSibling("." + this.file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digesting = new DigestOutputStream(zip, sha256());
        // What buffers it is not closed: that would close the archive.
        BufferedOutputStream buffered = new BufferedOutputStream(digesting, BUFFER_BYTES);
        content.to(buffered);
        buffered.flush();
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    public void text(String name, String text) throws IOException {
        entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public void file(String name, Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            entry(name, in::transferTo);
        }
    }

    /** Writes down what is in it, and gives the file its name when all of it is on the disk. */
    public void finish(Manifest about) throws IOException {
        Manifest whole = new Manifest(
                about.id(),
                about.version(),
                about.build(),
                about.at(),
                about.withKeys(),
                about.keyChecks(),
                about.leftOut(),
                sums);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(whole.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        Durable.sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.sync(file.resolveSibling(""));
    }

    /** Leaves nothing of a file that was not finished. */
    @Override
    public void close() throws IOException {
        if (Files.exists(part)) {
            Files.delete(part);
            zip.close();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
