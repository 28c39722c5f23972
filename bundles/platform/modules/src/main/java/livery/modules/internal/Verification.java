package livery.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.archive.ModuleArchive;
import livery.archive.TrustedKeys;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Module;
import livery.platform.deploy.Sentence;

/** Compares what runs on this node with what is to run, and each archive with its signature. */
final class Verification {

    private final Node node;
    private final ChangedSets changes;
    private final ArchiveFiles files;
    private final Path keys;

    Verification(Node node, ChangedSets changes, ArchiveFiles files, Path keys) {
        this.node = node;
        this.changes = changes;
        this.files = files;
        this.keys = keys;
    }

    /** What is not as it should be. */
    List<Sentence> of(StoredSet present, ArchiveTable archives) {
        Wanted wanted = changes.wanted(present.entries());
        List<Sentence> faults = new ArrayList<>(node.differences(wanted));
        faults.addAll(node.faults(wanted.modules().keySet()));
        present.entries().forEach((id, entry) -> {
            Archive kept = archives.archive(entry.sha256()).orElseThrow();
            if (kept.origin() == Module.Origin.SIGNED) {
                signature(files.archive(entry.sha256()), faults);
            } else if (kept.origin() == Module.Origin.UNSIGNED) {
                faults.add(new Sentence("modules.verify.unsigned", Map.of("module", id)));
            }
        });
        return faults;
    }

    private void signature(ModuleArchive archive, List<Sentence> faults) {
        String id = archive.descriptor().id();
        try {
            if (archive.signer(TrustedKeys.of(keys)) == null) {
                faults.add(new Sentence("modules.verify.not-trusted", Map.of("module", id)));
            }
        } catch (Fault e) {
            faults.add(new Sentence(e.code(), e.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
