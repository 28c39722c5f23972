package livery.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is whole: every entry is there, none besides, and each has the checksum that was written down. */
public final class BackupFile implements AutoCloseable {
    public static final String KEYS = "keys/livery.keys";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_MANIFEST = 16 << 20;
    /** Below one of the folders that a backup knows; no part may be {@code ..}, and none begins at the root. */
    private static final Pattern PLACE =
            Pattern.compile("(?:database|etc|audit|modules|keys)(?:/(?!\\.{1,2}(?:/|$))[^/\\\\\\x00-\\x1f]{1,255})+");

    private final ZipFile zip;
    private final Manifest manifest;

    /** Whether a backup with an entry of this name can be restored. */
    static boolean isPlace(String name) {
        return PLACE.matcher(name).matches();
    }

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads all of it once.
     *
     * @throws BackupException when it is none, is not whole or was altered
     */
    public static BackupFile check(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupException(
                    file + " cannot be read as a backup (" + e.getMessage() + "): it is cut off, or something else", e);
        }
        boolean whole = false;
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip));
            backup.checkEntries();
            whole = true;
            return backup;
        } catch (BackupException e) {
            throw new BackupException(file + " is not restored. " + e.getMessage(), e);
        } finally {
            if (!whole) {
                zip.close();
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new BackupException("It has no list of contents: this is no backup of Livery");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.parse(new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw new BackupException("Its list of contents was altered", e);
        }
    }

    private void checkEntries() throws IOException {
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String name = entry.getName();
            if (name.equals(Manifest.NAME)) {
                continue;
            }
            if (!isPlace(name)) {
                throw new BackupException("It has an entry that is to lie where none may: " + name);
            }
            if (!found.add(name) || !manifest.entries().containsKey(name)) {
                throw new BackupException("It has an entry that was not in it when it was made: " + name);
            }
            if (!sum(entry).equals(manifest.entries().get(name))) {
                throw altered(name);
            }
        }
        for (String name : manifest.entries().keySet()) {
            if (!found.contains(name)) {
                throw new BackupException("An entry is missing: " + name);
            }
        }
    }

    private String sum(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                DigestOutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), BackupWriter.sha256())) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (ZipException | java.io.EOFException e) {
            throw altered(entry.getName());
        }
    }

    private static BackupException altered(String name) {
        return new BackupException("An entry was altered: " + name);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The entries below a folder, in the order in which they were written. */
    public List<String> below(String folder) {
        return manifest.entries().keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .toList();
    }

    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException("An entry is missing: " + name);
        }
        return new BufferedInputStream(zip.getInputStream(entry), BUFFER_BYTES);
    }

    public String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
