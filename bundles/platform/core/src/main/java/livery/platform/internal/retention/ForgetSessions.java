package livery.platform.internal.retention;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.jobs.JobKind;
import livery.platform.jobs.JobRun;
import livery.platform.jobs.Recurrence;
import livery.platform.nodes.Nodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes sessions that ended a week ago. */
@Component
public final class ForgetSessions implements JobKind {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Nodes nodes;

    @Activate
    public ForgetSessions(
            @Reference(target = "(livery.module=platform)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Nodes nodes) {
        this.store = store;
        this.units = units;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return "platform.forget-sessions";
    }

    @Override
    public Optional<Recurrence> recurrence() {
        return Optional.of(
                Recurrence.daily(Recurrence.Whose.GROUP, LocalTime.of(3, 15)).asHousekeeping());
    }

    @Override
    public void run(CallContext context, JobRun run) {
        Timestamp before = Timestamp.from(nodes.now().minus(KEPT));
        Batches.run(
                units,
                context,
                run,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement delete = connection.prepareStatement(
                            "delete from platform_session where tenant_id = ? and expires_at < ? limit " + AT_ONCE)) {
                        delete.setLong(1, context.tenant().value());
                        delete.setTimestamp(2, before);
                        return delete.executeUpdate();
                    }
                }));
    }
}
