package livery.dms.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livery.crm.CrmIntake;
import livery.dms.ImportPaused;
import livery.dms.ImportRun;
import livery.dms.RawRecord;
import livery.dms.internal.intake.BatchWriter.Target;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file being taken in, in batches. While the CRM or the database is away, it waits. */
final class RunningImport implements ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImport.class);
    private static final int BATCH = 500;
    /** Of raw text, which takes two bytes a character here: about 4 MB. */
    private static final long LONGEST_BATCH = 2_000_000;

    private static final long LONGEST_BATCH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_MILLIS = 250;
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 60;

    private final ImportJournal journal;
    private final BatchWriter writer;
    private final Target target;
    private final long alreadyTaken;
    private final Supplier<@Nullable CrmIntake> crm;
    private final BooleanSupplier goesOn;
    private final List<RawRecord> batch = new ArrayList<>(BATCH);
    private long batchSince = System.nanoTime();
    private long batchLength;
    private long bytesRead;
    private boolean ended;
    /** An earlier run may have been killed between a batch and what waited for it. */
    private boolean dueTaken;

    RunningImport(
            ImportJournal journal,
            BatchWriter writer,
            Target target,
            long alreadyTaken,
            Supplier<@Nullable CrmIntake> crm,
            BooleanSupplier goesOn) {
        this.journal = journal;
        this.writer = writer;
        this.target = target;
        this.alreadyTaken = alreadyTaken;
        this.crm = crm;
        this.goesOn = goesOn;
    }

    @Override
    public long alreadyTaken() {
        return alreadyTaken;
    }

    @Override
    public void columns(List<String> columns) {
        List<FieldFault> missing = new ArrayList<>();
        for (String column : target.mapping().named()) {
            if (!columns.contains(column)) {
                missing.add(new FieldFault(
                        column, "dms.column.missing", Map.of("column", column, "found", shown(columns))));
            }
        }
        journal.columns(target.context(), target.importId(), columns);
        if (!missing.isEmpty()) {
            FieldFault first = missing.get(0);
            throw new Fault(Fault.Kind.INVALID, first.code(), first.values(), List.of(), null);
        }
    }

    /** Some of them, for what is no table may seem to have thousands. */
    private static String shown(List<String> columns) {
        String some = columns.stream()
                .limit(MOST_SHOWN)
                .map(column -> column.length() > LONGEST_SHOWN ? column.substring(0, LONGEST_SHOWN) + "…" : column)
                .collect(Collectors.joining(", "));
        return columns.size() > MOST_SHOWN ? some + ", …" : some;
    }

    @Override
    public void passOver() {
        if (!goesOn.getAsBoolean()) {
            pause();
        }
    }

    @Override
    public void accept(RawRecord record, long bytesSoFar) {
        if (batch.isEmpty()) {
            batchSince = System.nanoTime();
            batchLength = 0;
        }
        batch.add(record);
        batchLength += record.raw().length();
        bytesRead = bytesSoFar;
        if (batch.size() >= BATCH
                || batchLength >= LONGEST_BATCH
                || System.nanoTime() - batchSince > LONGEST_BATCH_NANOS) {
            flush();
        }
    }

    @Override
    public void finish() {
        flush();
        if (!ended) {
            insist(() -> journal.end(target.context(), target.importId(), ImportRow.DONE, null));
            ended = true;
        }
    }

    @Override
    public void fail(String code, Map<String, ?> values) {
        flush();
        FieldFault reason = new FieldFault("", code, Map.copyOf(values));
        insist(() -> journal.end(target.context(), target.importId(), ImportRow.FAILED, reason));
        ended = true;
    }

    private void flush() {
        if (!batch.isEmpty() || !dueTaken) {
            insist(() -> {
                CrmIntake present = crm.get();
                if (present == null) {
                    throw Fault.of(Fault.Kind.UNAVAILABLE, "platform.module.updating");
                }
                boolean lookForDue = !dueTaken;
                dueTaken = false;
                writer.write(present, target, batch, bytesRead, lookForDue);
                dueTaken = true;
            });
        }
        if (!goesOn.getAsBoolean()) {
            pause();
        }
    }

    /** Does it now, or as soon as what is missing is back. */
    private void insist(Runnable work) {
        boolean told = false;
        while (true) {
            try {
                work.run();
                return;
            } catch (Fault e) {
                if (e.kind() != Fault.Kind.UNAVAILABLE) {
                    throw e;
                }
                if (!told) {
                    LOG.warn("Import {} waits: {}", target.importId(), e.code());
                    told = true;
                }
            }
            if (!goesOn.getAsBoolean()) {
                pauseIfPossible();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                try {
                    pauseIfPossible();
                } finally {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** The database itself may be what is missing; then the import is found interrupted when the connection starts. */
    private void pauseIfPossible() {
        try {
            pause();
        } catch (Fault e) {
            LOG.warn("Import {} is not marked as paused: {}", target.importId(), e.code());
            throw new ImportPaused();
        }
    }

    private void pause() {
        journal.pause(target.context(), target.importId());
        throw new ImportPaused();
    }
}
