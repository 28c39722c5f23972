package livery.dms.internal.intake;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import livery.crm.CrmIntake;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.FieldFault;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;

/** Makes the intakes of connections. */
public final class Intakes {

    private final ImportJournal journal;
    private final BatchWriter writer;

    /**
     * Makes intakes that store through these.
     *
     * @param mappings the mapping of a connection of the tenant that is served, by its id
     */
    public Intakes(EntityStore store, UnitOfWork units, Mappings mappings, Encryption encryption) {
        this.journal = new ImportJournal(store, units);
        this.writer = new BatchWriter(store, units, mappings, encryption);
    }

    /**
     * The intake of one connection.
     *
     * @param crm the CRM while it is there
     * @param goesOn whether the connection is to go on
     * @param reports told when the connection's trouble changes
     * @param counter told what became of its records
     */
    public StoreIntake of(
            CallContext context,
            long connectionId,
            Mapping mapping,
            Supplier<@Nullable CrmIntake> crm,
            BooleanSupplier goesOn,
            Consumer<@Nullable FieldFault> reports,
            RecordCounter counter) {
        return new StoreIntake(context, connectionId, mapping, journal, writer, crm, goesOn, reports, counter);
    }

    public ImportJournal journal() {
        return journal;
    }
}
