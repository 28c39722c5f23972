package livery.modules.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import livery.modules.internal.store.ArchiveFiles;
import livery.modules.internal.store.ArchiveTable;
import livery.modules.internal.store.SetTable;
import livery.modules.internal.store.StoredSet;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.audit.Audit;
import livery.platform.deploy.Archive;
import livery.platform.deploy.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets archives go that neither the present set nor one that can be gone back to holds, as a module's version or as its
 * second one. Everything here belongs inside a unit of work of the group, in the turn to change modules.
 */
final class SpareArchives {

    private static final Logger LOG = LoggerFactory.getLogger(SpareArchives.class);

    private final SetTable sets;
    private final ArchiveTable table;
    private final ArchiveFiles files;
    private final Audit audit;

    SpareArchives(SetTable sets, ArchiveTable table, ArchiveFiles files, Audit audit) {
        this.sets = sets;
        this.table = table;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Removes one.
     *
     * @throws Fault of kind NOT_FOUND when it is not kept, of kind CONFLICT when it is held
     */
    Archive remove(CallContext group, String sha256) {
        Archive archive = table.kept(sha256).orElseThrow(() -> Fault.notFound("modules.archive.unknown"));
        reachable().stream()
                .filter(set -> StoredSet.digests(set.entries()).contains(sha256))
                .findFirst()
                .ifPresent(set -> {
                    throw Fault.conflict(
                            "modules.archive.held",
                            Map.of("module", archive.module(), "version", archive.version(), "set", set.number()));
                });
        let(group, archive);
        files.forgetRemoved();
        return archive;
    }

    /** Removes those that have been kept for longer than that. */
    void removeOlderThan(CallContext group, Duration kept) {
        Instant since = Instant.now().minus(kept);
        Set<String> held = new TreeSet<>();
        reachable().forEach(set -> held.addAll(StoredSet.digests(set.entries())));
        List<Archive> spare = table.all().stream()
                .filter(archive -> archive.addedAt().isBefore(since) && !held.contains(archive.sha256()))
                .toList();
        for (Archive archive : spare) {
            LOG.info(
                    "The archive of {} {} has been kept since {}, and no set holds it any more: it is removed",
                    archive.module(),
                    archive.version(),
                    archive.addedAt());
            let(group, archive);
        }
        if (!spare.isEmpty()) {
            files.forgetRemoved();
        }
    }

    private List<StoredSet> reachable() {
        int present = sets.present();
        return sets.sets(present, Deployment.SETS_KEPT + 1).stream()
                .filter(set -> set.number() >= present - Deployment.SETS_KEPT)
                .toList();
    }

    private void let(CallContext group, Archive archive) {
        table.remove(archive.sha256(), Instant.now());
        audit.record(
                group,
                "modules.archive-removed",
                new Audit.Subject("module", archive.module()),
                Map.of("version", archive.version(), "sha256", archive.sha256()));
    }
}
