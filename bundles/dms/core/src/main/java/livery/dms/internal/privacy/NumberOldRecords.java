package livery.dms.internal.privacy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.numbers.NumberRows;
import livery.dms.internal.numbers.UnnumberedImports;
import livery.dms.internal.numbers.UnnumberedImports.Page;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;
import livery.platform.encryption.Encryption;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the records from before prints of numbers were kept theirs: import by import, some in each unit of work. */
@Component
public final class NumberOldRecords implements JobKind {

    private static final int IMPORTS_AT_ONCE = 100;
    private static final int RECORDS_AT_ONCE = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final RecordCipher cipher;

    @FunctionalInterface
    private interface Pages {
        Page next(UnnumberedImports old, NumberRows rows, long after) throws java.sql.SQLException;
    }

    @Activate
    public NumberOldRecords(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption) {
        this.store = store;
        this.units = units;
        this.cipher = new RecordCipher(encryption);
    }

    @Override
    public String name() {
        return "dms.number-old-records";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(3, 45)).asHousekeeping());
    }

    /** An import that was begun and not ended is begun again: what has its prints keeps them. */
    @Override
    public void run(CallContext context, JobRun run) {
        long done = 0;
        long after = 0;
        List<Long> imports = ended(context, after);
        while (!imports.isEmpty()) {
            for (long one : imports) {
                done = all(context, run, done, (old, rows, last) -> {
                    Page page = old.raw(one, last, RECORDS_AT_ONCE, true);
                    rows.addRaw(one, page.numbers(), cipher);
                    return page;
                });
                done = all(context, run, done, (old, rows, last) -> {
                    Page page = old.held(one, last, RECORDS_AT_ONCE, true);
                    rows.addHeld(page.numbers(), cipher);
                    return page;
                });
                done(context, one);
                after = one;
            }
            imports = ended(context, after);
        }
        if (done > 0) {
            run.log("dms.job.old-records-numbered", Map.of("count", done));
        }
    }

    private List<Long> ended(CallContext context, long after) {
        return units.call(
                context,
                () -> store.jdbc(connection ->
                        new UnnumberedImports(connection, context.tenant(), cipher).ended(after, IMPORTS_AT_ONCE)));
    }

    private void done(CallContext context, long importId) {
        units.run(
                context,
                () -> store.jdbc(connection -> {
                    new UnnumberedImports(connection, context.tenant(), cipher).done(importId);
                    return 0;
                }));
    }

    private long all(CallContext context, JobRun run, long before, Pages pages) {
        long done = before;
        long after = 0;
        boolean more = true;
        while (more) {
            long last = after;
            Page page = units.call(
                    context,
                    () -> store.jdbc(connection -> pages.next(
                            new UnnumberedImports(connection, context.tenant(), cipher),
                            new NumberRows(connection, context.tenant()),
                            last)));
            done += page.numbers().size();
            after = page.last();
            more = page.more();
            run.progress(done, 0);
        }
        return done;
    }
}
