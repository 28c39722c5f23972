package livery.dms.internal.intake;

import java.util.function.BooleanSupplier;
import livery.crm.CrmIntake;
import livery.crm.RecordKind;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in records whose waiting is over, some in each unit of work and each in its turn. */
public final class DueRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DueRecords.class);
    private static final int AT_ONCE = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final IntakeTables tables;
    private final Turns turns;
    private final Mappings mappings;
    private final Encryption encryption;

    DueRecords(EntityStore store, UnitOfWork units, Turns turns, Mappings mappings, Encryption encryption) {
        this.encryption = encryption;
        this.store = store;
        this.units = units;
        this.tables = new IntakeTables(store);
        this.turns = turns;
        this.mappings = mappings;
    }

    /** Of a person's correction, which does not wait for imports. */
    public DueRecords(EntityStore store, UnitOfWork units, Mappings mappings, Encryption encryption) {
        this(store, units, new Turns(), mappings, encryption);
    }

    /**
     * Takes in all that is due of one source. What has been taken in stays so when this throws.
     *
     * @param after of whose file this holds up the next batch: it takes the turns of such a batch
     * @throws Fault of kind UNAVAILABLE when nothing can be stored now
     */
    void takeAll(CrmIntake crm, CallContext context, String source, RecordKind after) {
        boolean more = true;
        while (more) {
            more = takeSome(crm, context, source, after);
        }
    }

    /** As {@link #takeAll}, some of them in one turn and after files of customers. Returns whether there may be more. */
    public boolean takeSome(CrmIntake crm, CallContext context, String source) {
        return takeSome(crm, context, source, RecordKind.RENTAL);
    }

    private boolean takeSome(CrmIntake crm, CallContext context, String source, RecordKind after) {
        Waiting waiting = new Waiting(store, tables, new RecordTaker(crm), mappings, new RecordCipher(encryption));
        return turns.take(context.tenant(), after, 1, () -> some(waiting, context, source));
    }

    private boolean some(Waiting waiting, CallContext context, String source) {
        try {
            return locked(context, () -> waiting.takeDue(context, source, AT_ONCE));
        } catch (RuntimeException e) {
            passOnIfUnavailable(e);
            LOG.warn("Of the records that are due from {} the first is taken in by itself", source, e);
            return one(waiting, context, source);
        }
    }

    private boolean one(Waiting waiting, CallContext context, String source) {
        try {
            return locked(context, () -> waiting.takeDue(context, source, 1));
        } catch (RuntimeException e) {
            passOnIfUnavailable(e);
            LOG.error("A record that is due from {} is held", source, e);
            return locked(context, () -> waiting.giveUpFirst(context, source));
        }
    }

    private boolean locked(CallContext context, BooleanSupplier work) {
        return units.call(context, () -> {
            tables.lock(context.tenant());
            return work.getAsBoolean();
        });
    }

    private static void passOnIfUnavailable(RuntimeException e) {
        if (e instanceof Fault fault && fault.kind() == Fault.Kind.UNAVAILABLE) {
            throw fault;
        }
    }
}
