package livery.dms.internal.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.Kinds;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** Which files have been taken in, how far, and how it ended. */
public final class ImportJournal {

    private static final int LONGEST_FILE_NAME = 255;

    private final EntityStore store;
    private final UnitOfWork units;

    /** An import that begins, or goes on after so many records. */
    record Begun(long id, long alreadyTaken) {}

    public ImportJournal(EntityStore store, UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    Begun begin(CallContext context, long connectionId, Mapping mapping, String file, long bytes, String fingerprint) {
        String name = file.length() <= LONGEST_FILE_NAME ? file : file.substring(file.length() - LONGEST_FILE_NAME);
        return units.call(context, () -> {
            Optional<ImportRow> interrupted = store.session()
                    .createSelectionQuery("""
                            from ImportRow where connectionId = :connection and state in ('running', 'paused')
                            and file = :file and fingerprint = :fingerprint order by id desc""", ImportRow.class)
                    .setParameter("connection", connectionId)
                    .setParameter("file", name)
                    .setParameter("fingerprint", fingerprint)
                    .setMaxResults(1)
                    .uniqueResultOptional();
            if (interrupted.isPresent()) {
                interrupted.get().goOn();
                return new Begun(interrupted.get().id(), interrupted.get().records());
            }
            replaced(connectionId, name);
            ImportRow row = new ImportRow(
                    TimeSortedIds.next(),
                    connectionId,
                    Kinds.id(mapping.kind()),
                    name,
                    fingerprint,
                    bytes,
                    Instant.now());
            store.session().persist(row);
            touch(connectionId);
            return new Begun(row.id(), 0);
        });
    }

    /** What was not read of a file that was written anew will not be read any more. */
    private void replaced(long connectionId, String file) {
        store.session()
                .createSelectionQuery("""
                        from ImportRow where connectionId = :connection and file = :file
                        and state in ('running', 'paused')""", ImportRow.class)
                .setParameter("connection", connectionId)
                .setParameter("file", file)
                .getResultList()
                .forEach(row -> row.end(
                        ImportRow.FAILED,
                        Documents.writeFaults(List.of(new FieldFault("", "dms.file.replaced"))),
                        Instant.now()));
    }

    private void touch(long connectionId) {
        store.session()
                .createMutationQuery("update ConnectionRow set lastImport = :now where id = :id")
                .setParameter("now", Instant.now())
                .setParameter("id", connectionId)
                .executeUpdate();
    }

    void columns(CallContext context, long importId, List<String> columns) {
        change(context, importId, row -> row.columns(Documents.write(columns)));
    }

    void pause(CallContext context, long importId) {
        change(context, importId, ImportRow::pause);
    }

    void end(CallContext context, long importId, String state, @Nullable FieldFault reason) {
        String kept = reason == null ? null : Documents.writeFaults(List.of(reason));
        change(context, importId, row -> row.end(state, kept, Instant.now()));
    }

    /** Imports that a process which ended left running are paused: they go on when their file is found again. */
    public void interrupted(CallContext context, long connectionId) {
        units.run(
                context,
                () -> store.session()
                        .createMutationQuery(
                                "update ImportRow set state = 'paused' where connectionId = :id and state = 'running'")
                        .setParameter("id", connectionId)
                        .executeUpdate());
    }

    /** Imports of a connection that was removed have ended where they were. */
    public void abandoned(CallContext context, long connectionId) {
        units.run(
                context,
                () -> store.session()
                        .createMutationQuery("""
                                update ImportRow set state = 'failed', reason = :reason, finishedAt = :now
                                where connectionId = :id and state in ('running', 'paused')""")
                        .setParameter(
                                "reason",
                                Documents.writeFaults(List.of(new FieldFault("", "dms.import.connection-removed"))))
                        .setParameter("now", Instant.now())
                        .setParameter("id", connectionId)
                        .executeUpdate());
    }

    private void change(CallContext context, long importId, java.util.function.Consumer<ImportRow> change) {
        units.run(context, () -> {
            ImportRow row = store.session().find(ImportRow.class, importId);
            if (row != null) {
                change.accept(row);
            }
        });
    }
}
