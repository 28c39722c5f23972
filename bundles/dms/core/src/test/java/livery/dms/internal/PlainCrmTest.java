package livery.dms.internal;

import livery.crm.CrmIntake;
import livery.crm.CrmIntakeContract;
import livery.platform.CallContext;

/** The CRM of these tests keeps the promises of the real one. */
class PlainCrmTest implements CrmIntakeContract {

    private final DmsDatabase dms = DmsDatabase.shared();

    @Override
    public CrmIntake intake() {
        return dms.crm();
    }

    @Override
    public CallContext newStore() {
        return dms.store();
    }

    @Override
    public void inOneUnit(CallContext store, Runnable work) {
        dms.units().run(store, work);
    }
}
