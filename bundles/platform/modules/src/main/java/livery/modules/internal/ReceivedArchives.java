package livery.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livery.archive.ModuleArchive;
import livery.data.UnitOfWork;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.platform.CallContext;
import livery.platform.audit.Audit;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;

/** Takes in archives that somebody sends. */
final class ReceivedArchives {

    private final UnitOfWork units;
    private final ArchiveTable table;
    private final ArchiveFiles files;
    private final Trust trust;
    private final Audit audit;

    ReceivedArchives(UnitOfWork units, ArchiveTable table, ArchiveFiles files, Trust trust, Audit audit) {
        this.units = units;
        this.table = table;
        this.files = files;
        this.trust = trust;
        this.audit = audit;
    }

    Archive add(CallContext group, InputStream bytes, boolean unsigned) {
        try {
            Path draft = files.draft();
            try {
                Bounded.copy(bytes, draft);
                Archive received = checked(draft, unsigned);
                return units.call(group, () -> keep(group, received, draft));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive checked(Path draft, boolean unsigned) throws IOException {
        ModuleArchive archive = ModuleArchive.read(draft);
        String signer = trust.signer(archive);
        if (signer == null && !unsigned) {
            throw Trust.refused(archive);
        }
        return new Archive(
                archive.sha256(),
                archive.descriptor().id(),
                archive.descriptor().version(),
                signer == null ? Module.Origin.UNSIGNED : Module.Origin.SIGNED,
                signer,
                Files.size(draft),
                Instant.now());
    }

    private Archive keep(CallContext group, Archive received, Path draft) {
        Optional<Archive> known = table.kept(received.sha256());
        if (known.isEmpty()) {
            table.add(received, draft);
            record(group, "modules.archive-added", received);
        } else {
            if (isOtherwise(known.get(), received)) {
                table.change(received);
                record(group, "modules.archive-added", received);
            }
            if (table.mend(received.sha256(), draft)) {
                record(group, "modules.archive-mended", received);
            }
        }
        return table.kept(received.sha256()).orElseThrow();
    }

    /** What came with the distribution is trusted as that, whoever sends it. */
    private static boolean isOtherwise(Archive known, Archive received) {
        return known.origin() != Module.Origin.SHIPPED
                && (known.origin() != received.origin() || !Objects.equals(known.signer(), received.signer()));
    }

    private void record(CallContext group, String action, Archive archive) {
        audit.record(
                group,
                action,
                new Audit.Subject("module", archive.module()),
                Map.of("version", archive.version(), "origin", archive.origin().name(), "sha256", archive.sha256()));
    }
}
