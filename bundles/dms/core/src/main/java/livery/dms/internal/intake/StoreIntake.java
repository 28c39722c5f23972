package livery.dms.internal.intake;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import livery.crm.CrmIntake;
import livery.dms.ImportRun;
import livery.dms.Intake;
import livery.dms.internal.intake.BatchWriter.Target;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;

/** The intake of one connection while it runs. */
public final class StoreIntake implements Intake {

    private final CallContext context;
    private final long connectionId;
    private final Mapping mapping;
    private final ImportJournal journal;
    private final BatchWriter writer;
    private final Supplier<@Nullable CrmIntake> crm;
    private final BooleanSupplier goesOn;
    private final Consumer<@Nullable FieldFault> reports;
    private final RecordCounter counter;
    private final AtomicReference<@Nullable FieldFault> reported = new AtomicReference<>();
    private volatile boolean everReported;

    StoreIntake(
            CallContext context,
            long connectionId,
            Mapping mapping,
            ImportJournal journal,
            BatchWriter writer,
            Supplier<@Nullable CrmIntake> crm,
            BooleanSupplier goesOn,
            Consumer<@Nullable FieldFault> reports,
            RecordCounter counter) {
        this.counter = counter;
        this.context = context;
        this.connectionId = connectionId;
        this.mapping = mapping;
        this.journal = journal;
        this.writer = writer;
        this.crm = crm;
        this.goesOn = goesOn;
        this.reports = reports;
    }

    @Override
    public ImportRun begin(String name, long bytes, String fingerprint) {
        ImportJournal.Begun begun = journal.begin(context, connectionId, mapping, name, bytes, fingerprint);
        return new RunningImport(
                journal,
                writer,
                new Target(context, begun.id(), connectionId, mapping, counter),
                begun.alreadyTaken(),
                crm,
                goesOn);
    }

    @Override
    public void report(@Nullable FieldFault trouble) {
        if (everReported && Objects.equals(reported.get(), trouble)) {
            return;
        }
        reports.accept(trouble);
        reported.set(trouble);
        everReported = true;
    }
}
