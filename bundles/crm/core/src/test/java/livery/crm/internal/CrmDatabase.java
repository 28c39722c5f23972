package livery.crm.internal;

import java.sql.Connection;
import java.sql.SQLException;
import livery.crm.CustomerId;
import livery.crm.internal.adviser.Advisers;
import livery.crm.internal.company.Contacts;
import livery.crm.internal.company.InvoiceAddresses;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.customer.CustomerPages;
import livery.crm.internal.customer.CustomerRegister;
import livery.crm.internal.customer.CustomerRemoval;
import livery.crm.internal.customer.CustomerWriting;
import livery.crm.internal.customer.StoreCustomers;
import livery.crm.internal.dealing.DealingRegister;
import livery.crm.internal.dealing.Timeline;
import livery.crm.internal.duplicate.Duplicates;
import livery.crm.internal.feedback.FeedbackRegister;
import livery.crm.internal.household.Households;
import livery.crm.internal.intake.StoreIntake;
import livery.crm.internal.merge.CustomerMerges;
import livery.crm.internal.merge.TakenFields;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.own.OwnWriting;
import livery.crm.internal.sql.CrmRows;
import livery.crm.internal.task.Tasks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.vehicle.Odometers;
import livery.crm.internal.vehicle.VehicleModels;
import livery.crm.internal.vehicle.VehicleRegister;
import livery.crm.internal.vehicle.VehicleRoles;
import livery.crm.internal.vehicle.Vehicles;
import livery.data.EntityStore;
import livery.data.Standalone;
import livery.data.StandaloneAudit;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneFacts;
import livery.data.StandaloneJobs;
import livery.data.StandaloneStaff;
import livery.data.StandaloneTenants;
import livery.data.UnitOfWork;
import livery.database.StoredRows;
import livery.database.TestDatabase;
import livery.platform.CallContext;

/** The module over a real database, one for all tests; each test takes stores of its own. */
public final class CrmDatabase {

    private static final CrmDatabase SHARED = new CrmDatabase();

    private final StandaloneTenants tenants = new StandaloneTenants();
    private final StandaloneEncryption encryption = new StandaloneEncryption();
    private final StandaloneStaff staff = new StandaloneStaff();
    private final StandaloneAudit audit;
    private final StandaloneFacts facts;
    private final StoredRows rows = new StoredRows(TestDatabase.shared().jdbcUrl("crm"));
    private final UnitOfWork units;
    private final EntityStore entities;
    private final OwnFields ownFields;

    private CrmDatabase() {
        try {
            @SuppressWarnings("resource") // open until the JVM ends, as the server is
            Standalone data = Standalone.open(
                    rows.url(),
                    TestDatabase.shared().user(),
                    TestDatabase.shared().password());
            units = data.units();
            audit = new StandaloneAudit(units);
            facts = new StandaloneFacts(units);
            entities = data.store(new CrmEntities());
            ownFields = new OwnFields(work());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CrmDatabase shared() {
        return SHARED;
    }

    /** A new store in Guangzhou. */
    public CallContext store() {
        return tenants.store();
    }

    public CallContext store(String region, String timeZone, String currency) {
        return tenants.store(region, timeZone, currency);
    }

    /** What was told. */
    public StandaloneFacts facts() {
        return facts;
    }

    /** What was recorded. */
    public StandaloneAudit audit() {
        return audit;
    }

    public StoredRows rows() {
        return rows;
    }

    public StandaloneEncryption encryption() {
        return encryption;
    }

    public UnitOfWork units() {
        return units;
    }

    public EntityStore entities() {
        return entities;
    }

    public StoreIntake intake() {
        return new StoreIntake(entities, units, tenants, facts, encryption, taken(), ownFields);
    }

    public CustomerList list() {
        return new CustomerList(entities, units, encryption, ownFields);
    }

    public CustomerPages pages() {
        return new CustomerPages(entities, units, tenants, encryption, ownValues());
    }

    public CustomerRegister register() {
        return new CustomerRegister(entities, units, tenants, audit, facts, writing(), taken(), ownWriting());
    }

    private CustomerWriting writing() {
        return new CustomerWriting(entities, encryption);
    }

    private TakenFields taken() {
        return new TakenFields(entities, writing(), ownFields);
    }

    public OwnFields ownFields() {
        return ownFields;
    }

    public OwnValues ownValues() {
        return new OwnValues(ownFields, work());
    }

    public OwnWriting ownWriting() {
        return new OwnWriting(ownFields, work());
    }

    public OwnFieldRegister ownFieldRegister() {
        return new OwnFieldRegister(work(), units, ownFields, audit, facts, new StandaloneJobs(units));
    }

    public CustomerMerges merges() {
        return new CustomerMerges(entities, units, audit, facts, writing(), ownFields);
    }

    public Duplicates duplicates() {
        return new Duplicates(entities, units, audit);
    }

    public CustomerRemoval removal() {
        return new CustomerRemoval(entities, units, audit, facts);
    }

    public StoreCustomers customers() {
        return new StoreCustomers(entities, units);
    }

    public Vehicles vehicles() {
        return new Vehicles(entities, units, ownFields);
    }

    public Contacts contacts() {
        return new Contacts(entities, units, tenants, audit, facts);
    }

    public InvoiceAddresses invoiceAddresses() {
        return new InvoiceAddresses(entities, units, audit);
    }

    public Households households() {
        return new Households(entities, units, audit, facts);
    }

    public VehicleRegister vehicleRegister() {
        return new VehicleRegister(entities, units, tenants, audit, facts, ownWriting());
    }

    public VehicleRoles vehicleRoles() {
        return new VehicleRoles(entities, units, audit, facts);
    }

    public VehicleModels vehicleModels() {
        return new VehicleModels(entities, units);
    }

    public Odometers odometers() {
        return new Odometers(entities, units, audit, facts);
    }

    public DealingRegister dealingRegister() {
        return new DealingRegister(entities, units, tenants, audit, facts, ownWriting());
    }

    public Timeline timeline() {
        return new Timeline(entities, units);
    }

    public Tasks tasks() {
        return new Tasks(work(), staff, audit, facts);
    }

    public FeedbackRegister feedback() {
        Advisers advisers = new Advisers(work(), staff, audit, facts);
        return new FeedbackRegister(work(), tasks(), advisers, (code, values, locale) -> code, audit, facts);
    }

    /** Who works in the stores. */
    public StandaloneStaff staff() {
        return staff;
    }

    public StandaloneTenants tenants() {
        return tenants;
    }

    public CrmRows work() {
        return new CrmRows(entities, units);
    }

    /** A customer with nothing but a name. */
    public CustomerId customer(CallContext store, String name) {
        return register()
                .create(
                        store,
                        new CustomerDraft(name, null, null, null, null, null, null, null, null, null, null, null));
    }

    /** Has one customer stand for another, as a merge does. */
    public void merge(CallContext store, CustomerId one, CustomerId into) {
        rows.change("insert into crm_merged (tenant_id, customer_id, canonical_id) values (" + store.tenant() + ", "
                + one + ", " + into + ")");
    }

    /** A connection that no guard watches, to look at what is stored. */
    public Connection unguarded() {
        return rows.unguarded();
    }

    /** One number from a statement over all tenants. */
    public long number(String sql) {
        return rows.number(sql);
    }

    /** How many selects the server has answered so far. */
    public long selects() {
        return rows.counted("Com_select");
    }
}
