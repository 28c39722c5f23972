package livery.platform.internal.privacy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.TenantId;
import livery.platform.internal.background.Ending;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What modules owe the data that they keep. The database remembers it, so that a module which is stopped, updated or
 * gone is missed: its rows are still there.
 */
@Component(service = ModuleDuties.class, immediate = true)
public final class ModuleDuties {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleDuties.class);
    private static final CallContext GROUP = CallContext.system(TenantId.GROUP, "modules");
    private static final long EVERY_SECONDS = 5;
    private final EntityStore store;
    private final UnitOfWork units;
    private final Set<Told> unwritten = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "livery-module-duties");
        thread.setDaemon(true);
        return thread;
    });

    /** A sort of duty. */
    public enum Duty {
        /** It hands out and erases what it holds on persons. */
        PERSONAL_DATA("personal-data"),
        /** It brings its rows under a new key. */
        ENCRYPTED_ROWS("encrypted-rows");

        private final String id;

        Duty(String id) {
            this.id = id;
        }
    }

    private record Told(String module, Duty duty) {}

    @Activate
    public ModuleDuties(
            @Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
        var unused = clock.scheduleWithFixedDelay(this::writeIfPossible, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns once nothing is being written any more. */
    @Deactivate
    public void close() {
        Ending.of(clock, "The writing of what modules owe");
    }

    /** The module has it from now on. Written soon, or when it is next asked for. */
    public void tell(String module, Duty duty) {
        unwritten.add(new Told(module, duty));
    }

    /**
     * Modules that have ever had it.
     *
     * @throws Fault of kind UNAVAILABLE while the database cannot be reached
     */
    public Set<String> modules(Duty duty) {
        write();
        return units.call(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select module from platform_module_duty where tenant_id = ? and duty = ?")) {
                        select.setLong(1, TenantId.GROUP.value());
                        select.setString(2, duty.id);
                        Set<String> modules = new TreeSet<>();
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                modules.add(rows.getString(1));
                            }
                        }
                        return modules;
                    }
                }));
    }

    private void writeIfPossible() {
        try {
            write();
        } catch (Fault e) {
            LOG.debug("What modules owe is written later: {}", e.code());
        } catch (RuntimeException e) {
            LOG.warn("What modules owe is written later", e);
        }
    }

    private void write() {
        List<Told> told = List.copyOf(unwritten);
        if (told.isEmpty()) {
            return;
        }
        units.run(
                GROUP,
                () -> store.jdbc(connection -> {
                    try (PreparedStatement insert =
                            connection.prepareStatement("insert ignore into platform_module_duty"
                                    + " (tenant_id, module, duty, since_at) values (?, ?, ?, ?)")) {
                        for (Told one : told) {
                            insert.setLong(1, TenantId.GROUP.value());
                            insert.setString(2, one.module());
                            insert.setString(3, one.duty().id);
                            insert.setTimestamp(4, Timestamp.from(Instant.now()));
                            insert.addBatch();
                        }
                        return insert.executeBatch();
                    }
                }));
        unwritten.removeAll(told);
    }
}
