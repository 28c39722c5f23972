package livery.modules.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import livery.modules.internal.node.Node;
import livery.modules.internal.node.Wanted;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.Fault;
import livery.platform.deploy.Sentence;
import livery.platform.deploy.Verification;

/** Compares what runs on this node with what is to run, and each archive with its signature. */
final class Verifying {

    private final Node node;
    private final ChangedSets changes;
    private final ArchiveFiles files;
    private final Trust trust;

    Verifying(Node node, ChangedSets changes, ArchiveFiles files, Trust trust) {
        this.node = node;
        this.changes = changes;
        this.files = files;
        this.trust = trust;
    }

    Verification of(StoredSet present, ArchiveTable archives) {
        // These first: whatever asks for an archive that is damaged here has it fetched again.
        Verification ofArchives = new ArchiveVerification(files, archives, trust).of(present);
        Set<Sentence> faults = new LinkedHashSet<>(ofArchives.faults());
        try {
            Wanted wanted = changes.wanted(present.entries());
            faults.addAll(node.differences(wanted));
            faults.addAll(node.faults(wanted.modules().keySet()));
        } catch (Fault e) {
            faults.add(new Sentence(e.code(), e.values()));
        }
        return new Verification(List.copyOf(faults), ofArchives.notes());
    }
}
