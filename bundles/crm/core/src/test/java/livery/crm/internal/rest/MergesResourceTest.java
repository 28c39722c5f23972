package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.web.IfMatch;
import org.junit.jupiter.api.Test;

class MergesResourceTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final MergesResource merges = new MergesResource(crm.merges(), crm.pages(), crm.ownFields());

    @Test
    void nothingIsMergedWhenTheOtherOneWasChangedSinceTheyWereCompared() {
        CustomerId stays = crm.customer(store, "王小明");
        CustomerId goes = crm.customer(store, "王晓明");
        long seen =
                merges.compare(stays.toString(), goes.toString(), store).other().version();
        crm.register().change(store, goes, version -> true, was -> Records.noted(was, "wants a van"));

        assertThatThrownBy(() -> merge(stays, goes, seen))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("web.precondition.failed"));
        assertThat(merges.list(stays.toString(), store).items()).isEmpty();
        merge(stays, goes, seen + 1);
        assertThat(merges.list(stays.toString(), store).items()).hasSize(1);
    }

    private void merge(CustomerId stays, CustomerId goes, long version) {
        merges.merge(stays.toString(), new IfMatch(), new MergeInput(goes.toString(), version, null, null), store);
    }
}
