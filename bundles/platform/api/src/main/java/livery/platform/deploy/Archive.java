package livery.platform.deploy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An archive that is kept.
 *
 * @param sha256 the digest of the file, by which it is known, in hexadecimal digits
 * @param signer the name of the trusted key that signed it; null when none did
 * @param size in bytes
 */
public record Archive(
        String sha256,
        String module,
        String version,
        Module.Origin origin,
        @Nullable String signer,
        long size,
        Instant addedAt) {}
