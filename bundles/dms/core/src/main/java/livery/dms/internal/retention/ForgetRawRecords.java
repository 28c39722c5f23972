package livery.dms.internal.retention;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.dms.internal.DmsSettings;
import livery.dms.internal.intake.HeldRow;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import livery.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Deletes the raw records of imports that ended long ago, and held records about which was decided long ago. What they
 * became stays, and so does what was counted; records that still wait for a person have what they need with them.
 */
@Component
public final class ForgetRawRecords implements JobKind {

    private static final int IMPORTS_AT_ONCE = 100;
    private static final int RECORDS_AT_ONCE = 2_000;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Nodes nodes;
    private final Settings settings;

    @Activate
    public ForgetRawRecords(
            @Reference(target = "(livery.module=dms)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes,
            @Reference Settings settings) {
        this.store = store;
        this.units = units;
        this.nodes = nodes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "dms.forget-raw-records";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.STORES, LocalTime.of(3, 30)).asHousekeeping());
    }

    /** Import by import, the oldest first; a checkpoint names the last one that is done. */
    @Override
    public void run(CallContext context, JobRun run) {
        Duration kept = Duration.ofDays(settings.value(context, DmsSettings.RAW_RECORDS));
        Instant before = nodes.now().minus(kept);
        long gone = 0;
        List<Long> imports = ended(context, before, run.checkpoint());
        while (!imports.isEmpty()) {
            for (long one : imports) {
                int some = forget(context, one);
                while (some > 0) {
                    gone += some;
                    run.progress(gone, 0);
                    some = forget(context, one);
                }
                run.save(Long.toString(one), gone, 0);
            }
            imports = ended(context, before, run.checkpoint());
        }
        int some = forgetHeld(context, before);
        while (some > 0) {
            gone += some;
            run.progress(gone, 0);
            some = forgetHeld(context, before);
        }
        run.log("dms.job.raw-records-deleted", Map.of("count", gone));
    }

    private int forgetHeld(CallContext context, Instant before) {
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement(
                            "delete from dms_held_record where tenant_id = ? and state in (?, ?) and ended_at < ? limit "
                                    + RECORDS_AT_ONCE)) {
                        delete.setLong(1, context.tenant().value());
                        delete.setString(2, HeldRow.RESOLVED);
                        delete.setString(3, HeldRow.DISMISSED);
                        delete.setTimestamp(4, Timestamp.from(before));
                        return delete.executeUpdate();
                    }
                }));
    }

    private List<Long> ended(CallContext context, Instant before, @Nullable String after) {
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select i.id from dms_import i where i.tenant_id = ? and i.id > ?"
                                    + " and i.finished_at < ? and exists (select 1 from dms_raw_record r"
                                    + " where r.tenant_id = ? and r.import_id = i.id) order by i.id limit "
                                    + IMPORTS_AT_ONCE)) {
                        select.setLong(1, context.tenant().value());
                        select.setLong(2, after == null ? 0 : Long.parseLong(after));
                        select.setTimestamp(3, Timestamp.from(before));
                        select.setLong(4, context.tenant().value());
                        List<Long> ids = new ArrayList<>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                ids.add(row.getLong(1));
                            }
                        }
                        return ids;
                    }
                }));
    }

    private int forget(CallContext context, long one) {
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement(
                            "delete from dms_raw_record where tenant_id = ? and import_id = ? limit "
                                    + RECORDS_AT_ONCE)) {
                        delete.setLong(1, context.tenant().value());
                        delete.setLong(2, one);
                        return delete.executeUpdate();
                    }
                }));
    }
}
