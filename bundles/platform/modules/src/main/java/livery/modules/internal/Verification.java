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

/** Compares what runs on this node with what is to run, and each archive with its signature. */
final class Verification {

    private final Node node;
    private final ChangedSets changes;
    private final ArchiveFiles files;
    private final Trust trust;

    Verification(Node node, ChangedSets changes, ArchiveFiles files, Trust trust) {
        this.node = node;
        this.changes = changes;
        this.files = files;
        this.trust = trust;
    }

    /** What is not as it should be. */
    List<Sentence> of(StoredSet present, ArchiveTable archives) {
        // These first: whatever asks for an archive that is damaged here has it fetched again.
        Set<Sentence> faults = new LinkedHashSet<>(new ArchiveVerification(files, archives, trust).of(present));
        try {
            Wanted wanted = changes.wanted(present.entries());
            faults.addAll(node.differences(wanted));
            faults.addAll(node.faults(wanted.modules().keySet()));
        } catch (Fault e) {
            faults.add(new Sentence(e.code(), e.values()));
        }
        return List.copyOf(faults);
    }
}
