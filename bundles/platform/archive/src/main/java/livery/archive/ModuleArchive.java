package livery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import livery.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An archive that has been read and checked: its names are safe, its sizes bounded, its files just those that its
 * descriptor names, each with the digest that is told there, and its bundles are what they are said to be.
 */
public final class ModuleArchive {

    /** No archive is larger, in bytes. */
    public static final long LARGEST = 128 << 20;

    private final Path file;
    private final String sha256;
    private final byte[] json;
    private final ModuleDescriptor descriptor;
    private final @Nullable ModuleSignature signature;
    private final Map<String, Map<String, String>> headers;
    private final List<Map<String, String>> pages;

    /** The refusal of one that is larger than {@link #LARGEST}. */
    public static Fault tooLarge() {
        return ArchiveFaults.tooLarge(LARGEST);
    }

    ModuleArchive(
            Path file,
            String sha256,
            byte[] json,
            ModuleDescriptor descriptor,
            @Nullable ModuleSignature signature,
            Map<String, Map<String, String>> headers,
            List<Map<String, String>> pages) {
        this.file = file;
        this.sha256 = sha256;
        this.json = json;
        this.descriptor = descriptor;
        this.signature = signature;
        this.headers = headers;
        this.pages = List.copyOf(pages);
    }

    /**
     * Reads a file that may be anything.
     *
     * @throws livery.platform.Fault of kind INVALID or TOO_LARGE, with a code of {@code modules.archive}, when it is no
     *     archive, or not a sound one
     */
    public static ModuleArchive read(Path file) throws IOException {
        return ArchiveReader.read(file);
    }

    /** The digest that an archive has whose file this is; the file may be anything. */
    public static String digest(Path file) throws IOException {
        return Sha256.hex(file);
    }

    /** The digest of the whole file, by which an archive is known. */
    public String sha256() {
        return sha256;
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    public ModuleDescriptor descriptor() {
        return descriptor;
    }

    /** The manifest of one of its bundles, by symbolic name. */
    public Map<String, String> headers(String bundle) {
        return headers.getOrDefault(bundle, Map.of());
    }

    /** The pages of the console's menu that it brings: the name of each by language tag, English always among them. */
    public List<Map<String, String>> pages() {
        return pages;
    }

    /** Whether it has a signature, of whomever. */
    public boolean isSigned() {
        return signature != null;
    }

    /**
     * Who signed it.
     *
     * @return the name of a trusted key; null when it is not signed, or by nobody trusted
     * @throws livery.platform.Fault when it claims to be of somebody trusted, and is not
     */
    public @Nullable String signer(TrustedKeys trusted) {
        return signature == null ? null : trusted.signer(json, signature);
    }

    /**
     * Writes one of its bundles to a place; the file is there only when all of it is.
     *
     * @throws livery.platform.Fault when the archive's file has been changed since it was read
     */
    public void extract(ModuleDescriptor.BundleFile bundle, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream stored = ArchiveReader.open(zip, bundle.file())) {
            Files.copy(stored, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.size(part) != bundle.size() || !Sha256.hex(part).equals(bundle.sha256())) {
            Files.delete(part);
            throw ArchiveFaults.file("checksum", bundle.file());
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
