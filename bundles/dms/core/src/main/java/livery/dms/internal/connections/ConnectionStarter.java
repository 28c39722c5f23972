package livery.dms.internal.connections;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import livery.crm.CrmIntake;
import livery.dms.Adapter;
import livery.dms.Connection;
import livery.dms.Settings;
import livery.dms.internal.intake.Intakes;
import livery.dms.internal.intake.Mapping;
import livery.dms.internal.values.Documents;
import livery.dms.internal.values.RecordCipher;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a connection, and says at the connection why it does not start. */
final class ConnectionStarter {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionStarter.class);

    private final StoredConnections stored;
    private final Folders folders;
    private final FolderRegister register;
    private final Intakes intakes;
    private final Contexts contexts;
    private final Supplier<@Nullable CrmIntake> crm;
    private final RecordCipher cipher;
    private final ConnectionStates states;
    private final ConnectionMetrics metrics;

    ConnectionStarter(
            StoredConnections stored,
            Folders folders,
            FolderRegister register,
            Intakes intakes,
            Contexts contexts,
            Supplier<@Nullable CrmIntake> crm,
            RecordCipher cipher,
            ConnectionStates states,
            ConnectionMetrics metrics) {
        this.states = states;
        this.metrics = metrics;
        this.cipher = cipher;
        this.stored = stored;
        this.folders = folders;
        this.register = register;
        this.intakes = intakes;
        this.contexts = contexts;
        this.crm = crm;
    }

    /** Nothing when it does not start now; it may do so later. */
    Optional<RunningConnection> start(Tenant tenant, ConnectionRow row, InstalledAdapter installed) {
        Adapter adapter = installed.adapter();
        List<FieldFault> refused =
                folders.faults(adapter, row.settings(), tenant, Permissions.NONE, row.grantedFolders());
        if (!refused.isEmpty()) {
            fail(tenant, row, refused.get(0), null);
            return Optional.empty();
        }
        if (!register.reserve(tenant.id(), row.id(), folders.real(adapter, row.settings()))) {
            folders.all(adapter, new FieldFault("", "dms.folder.taken-elsewhere"))
                    .forEach(taken -> fail(tenant, row, taken, null));
            return Optional.empty();
        }
        register.settle(tenant.id(), row.id());
        if (row.trouble() != null) {
            // Before the start, for from then on the adapter itself says how the connection is.
            report(tenant, row, null);
        }
        RunningConnection connection = new RunningConnection(installed, row.adapterVersion());
        try {
            Settings settings = new Settings(Secrets.opened(row.settings().values(), tenant.id(), cipher));
            connection.run(contexts.start(
                    adapter,
                    new Connection(tenant.id(), row.id(), row.name(), settings, tenant.region()),
                    intakes.of(
                            StoredConnections.context(tenant.id()),
                            row.id(),
                            Mapping.of(row.settings(), tenant),
                            crm,
                            connection::goesOn,
                            trouble -> report(tenant, row, trouble),
                            metrics.records(tenant.id(), adapter.id()))));
            return Optional.of(connection);
        } catch (Fault e) {
            fail(tenant, row, new FieldFault("", e.code()), e);
            return Optional.empty();
        } catch (Exception e) {
            fail(tenant, row, new FieldFault("", "dms.connection.start-failed"), e);
            return Optional.empty();
        }
    }

    /** Told once in the log, however often it is tried. */
    private void fail(Tenant tenant, ConnectionRow row, FieldFault trouble, @Nullable Exception cause) {
        if (!Objects.equals(row.trouble(), Documents.writeFaults(List.of(trouble)))) {
            LOG.error("Connection {} of tenant {} does not start: {}", row.id(), tenant.id(), trouble, cause);
        }
        report(tenant, row, trouble);
    }

    private void report(Tenant tenant, ConnectionRow row, @Nullable FieldFault trouble) {
        states.is(tenant.id(), row.id(), trouble);
        stored.report(tenant.id(), row.id(), trouble);
    }
}
