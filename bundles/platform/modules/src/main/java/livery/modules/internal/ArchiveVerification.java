package livery.modules.internal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Cause;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;
import livery.platform.modules.Modules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the archives of a set, as they lie on this node now, with their digests and signatures. */
final class ArchiveVerification {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveVerification.class);

    private final ArchiveFiles files;
    private final ArchiveTable table;
    private final Trust trust;

    ArchiveVerification(ArchiveFiles files, ArchiveTable table, Trust trust) {
        this.files = files;
        this.table = table;
        this.trust = trust;
    }

    /** What there is to say of them; inside a unit of work of the group. */
    Verification of(StoredSet present) {
        List<Sentence> faults = new ArrayList<>();
        List<Sentence> notes = new ArrayList<>();
        present.entries().forEach((module, entry) -> {
            verify(module, entry.sha256(), faults, notes);
            String canary = entry.canary();
            if (canary != null) {
                verify(module + Modules.CANARY, canary, faults, notes);
            }
        });
        return new Verification(faults, notes);
    }

    private void verify(String module, String sha256, List<Sentence> faults, List<Sentence> notes) {
        try {
            ModuleArchive archive = files.anew(sha256);
            Module.Origin origin = table.archive(sha256).map(Archive::origin).orElse(Module.Origin.UNSIGNED);
            if (origin == Module.Origin.UNSIGNED) {
                // Whoever installed it was told so, and took it all the same.
                notes.add(new Sentence("modules.verify.unsigned", Map.of("module", module)));
            } else if (origin == Module.Origin.SIGNED && trust.signer(archive) == null) {
                faults.add(new Sentence("modules.verify.not-trusted", Map.of("module", module)));
            }
        } catch (Fault e) {
            faults.add(new Sentence(e.code(), e.values()));
        } catch (UncheckedIOException e) {
            LOG.warn("The archive {} of module {} cannot be read", sha256, module, e);
            faults.add(new Sentence("modules.archive.unreadable", Map.of("module", module, "reason", Cause.of(e))));
        }
    }
}
