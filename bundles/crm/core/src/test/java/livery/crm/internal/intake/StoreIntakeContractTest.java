package livery.crm.internal.intake;

import livery.crm.CrmIntake;
import livery.crm.CrmIntakeContract;
import livery.crm.internal.CrmDatabase;
import livery.platform.CallContext;

/** The CRM keeps what it promises to those who hand it records. */
class StoreIntakeContractTest implements CrmIntakeContract {

    private final CrmDatabase crm = CrmDatabase.shared();

    @Override
    public CrmIntake intake() {
        return crm.intake();
    }

    @Override
    public CallContext newStore() {
        return crm.store();
    }

    @Override
    public void inOneUnit(CallContext store, Runnable work) {
        crm.units().run(store, work);
    }
}
