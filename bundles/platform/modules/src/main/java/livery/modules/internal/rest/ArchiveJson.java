package livery.modules.internal.rest;

import java.time.Instant;
import java.util.List;
import livery.platform.deploy.Archive;
import org.jspecify.annotations.Nullable;

/**
 * An archive that is kept.
 *
 * @param id the digest of the file
 * @param origin shipped, signed or unsigned
 * @param signer the name of the trusted key that signed it, or null
 * @param size in bytes
 */
public record ArchiveJson(
        String id,
        String module,
        String version,
        String origin,
        @Nullable String signer,
        long size,
        Instant addedAt) {

    /** Those that are kept, the newest first. */
    public record ArchivesJson(List<ArchiveJson> items) {}

    static ArchiveJson of(Archive archive) {
        return new ArchiveJson(
                archive.sha256(),
                archive.module(),
                archive.version(),
                Words.wire(archive.origin()),
                archive.signer(),
                archive.size(),
                archive.addedAt());
    }
}
