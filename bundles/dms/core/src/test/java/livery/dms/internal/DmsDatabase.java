package livery.dms.internal;

import java.sql.SQLException;
import java.util.Map;
import livery.crm.RecordKind;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.StandaloneAudit;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneLeases;
import livery.data.StandaloneModules;
import livery.data.StandaloneTenants;
import livery.data.UnitOfWork;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import livery.dms.internal.connections.Adapters;
import livery.dms.internal.connections.ConnectionMetrics;
import livery.dms.internal.connections.ConnectionStates;
import livery.dms.internal.connections.Connections;
import livery.dms.internal.connections.Folders;
import livery.dms.internal.connections.LineAdapter;
import livery.dms.internal.connections.RunningConnections;
import livery.dms.internal.intake.Imports;
import livery.dms.internal.intake.Warnings;
import livery.dms.internal.quarantine.BulkQuarantine;
import livery.dms.internal.quarantine.DueWorker;
import livery.dms.internal.quarantine.Quarantine;
import livery.dms.internal.values.RecordCipher;
import livery.platform.CallContext;

/** The module over a real database, one for all tests; each test takes stores of its own. */
public final class DmsDatabase {

    /** Where a store that chooses its folders itself has them. */
    public static final String EXCHANGE = "/livery-test/exchange";

    private static final Folders FOLDERS =
            new Folders(Map.of("LIVERY_HOME", "/livery-test", "LIVERY_FOLDERS", EXCHANGE));

    private static final DmsDatabase SHARED = new DmsDatabase();

    private final StandaloneTenants tenants = new StandaloneTenants();
    private final StandaloneModules modules = new StandaloneModules();
    private final StandaloneEncryption encryption = new StandaloneEncryption();
    private final StandaloneAudit audit;
    private final StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl("dms"));
    private final UnitOfWork units;
    private final EntityStore store;
    private final PlainCrm crm;
    private final RunningConnections running;
    private final Connections connections;
    private final DueWorker due;

    private DmsDatabase() {
        try {
            @SuppressWarnings("resource") // open until the JVM ends, as the server is
            Standalone data = Standalone.open(
                    rows.url(),
                    TestDatabase.shared().user(),
                    TestDatabase.shared().password());
            units = data.units();
            audit = new StandaloneAudit(units);
            store = data.store(new DmsEntities());
            crm = new PlainCrm(data.store(PlainCrm.rows()), units);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Adapters adapters = LineAdapter.alone();
        // Without a bundle around it no Camel context starts: the connections of these tests stay paused.
        ConnectionStates states = new ConnectionStates();
        running = new RunningConnections(
                null,
                store,
                units,
                tenants,
                adapters,
                FOLDERS,
                new StandaloneLeases(),
                encryption,
                states,
                new ConnectionMetrics(states, Map.of()),
                modules);
        due = new DueWorker(store, units, tenants, crm, encryption, modules);
        connections = new Connections(store, units, adapters, running, FOLDERS, tenants, crm, audit, encryption);
    }

    public static DmsDatabase shared() {
        return SHARED;
    }

    /** A new store in Guangzhou. */
    public CallContext store() {
        return tenants.store();
    }

    public CallContext store(String region, String timeZone, String currency) {
        return tenants.store(region, timeZone, currency);
    }

    /** A new connection of the store, which a test feeds. */
    public Feed feed(CallContext store, RecordKind kind) {
        Feed feed = new Feed(this, store, kind);
        // Who takes a connection over ends what was being read by it, so that goes before the first import.
        running.settle();
        return feed;
    }

    /** The line that a row keeps. */
    public String line(CallContext context, String stored) {
        return new RecordCipher(encryption).readRaw(context.tenant(), stored).orElseThrow();
    }

    /** The secret that a connection keeps encrypted. */
    public String secret(CallContext context, String stored) {
        if (!encryption.isEncrypted(stored)) {
            throw new AssertionError("kept plain");
        }
        return new RecordCipher(encryption).readSecret(context.tenant(), stored);
    }

    public StandaloneEncryption encryption() {
        return encryption;
    }

    public StandaloneAudit audit() {
        return audit;
    }

    public StandaloneTenants tenants() {
        return tenants;
    }

    public UnitOfWork units() {
        return units;
    }

    public EntityStore entities() {
        return store;
    }

    public PlainCrm crm() {
        return crm;
    }

    public StoredRows rows() {
        return rows;
    }

    public Connections connections() {
        return connections;
    }

    public Warnings warnings() {
        return new Warnings(store, units, imports());
    }

    public Imports imports() {
        return new Imports(store, units);
    }

    public Quarantine quarantine() {
        return new Quarantine(store, units, tenants, crm, due, audit, encryption);
    }

    public BulkQuarantine bulk() {
        return new BulkQuarantine(store, units, quarantine(), due);
    }
}
