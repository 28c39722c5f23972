package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import livery.archive.ModuleArchive;
import livery.archive.TrustedKeys;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import org.jspecify.annotations.Nullable;

/** By whom archives are signed, as far as that is somebody whom the operator trusts now: keys come and go. */
final class Trust {

    private final Path keys;

    Trust(Path keys) {
        this.keys = keys;
    }

    /**
     * The name of the trusted key that signed it; null when none did.
     *
     * @throws Fault when it claims to be signed by one and is not
     */
    @Nullable
    String signer(ModuleArchive archive) {
        try {
            return archive.signer(TrustedKeys.of(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why one that nobody trusted has signed is not taken. */
    static Fault refused(ModuleArchive archive) {
        return Fault.of(
                Fault.Kind.INVALID,
                archive.isSigned() ? "modules.archive.signer-unknown" : "modules.archive.unsigned",
                Map.of("module", archive.descriptor().id()));
    }

    /**
     * Passes when each archive that would come is still trusted, if it was when it was kept. What is installed stays: who
     * signed that is told by a verification. Inside a unit of work of the group.
     *
     * @throws Fault as {@link #refused}
     */
    void require(
            StoredSet present, Map<String, StoredSet.StoredEntry> after, ArchiveTable archives, ArchiveFiles files) {
        Set<String> coming = StoredSet.digests(after);
        coming.removeAll(StoredSet.digests(present.entries()));
        for (String sha256 : coming) {
            boolean signed = archives.kept(sha256)
                    .map(Archive::origin)
                    .filter(Module.Origin.SIGNED::equals)
                    .isPresent();
            if (signed && signer(files.archive(sha256)) == null) {
                throw refused(files.archive(sha256));
            }
        }
    }
}
