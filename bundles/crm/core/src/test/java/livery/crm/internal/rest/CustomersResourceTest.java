package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.DELETE;
import java.util.Arrays;
import java.util.List;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.rest.CustomerTagsResource.CustomerTagsInput;
import livery.crm.internal.rest.TagsResource.TagJson;
import livery.crm.internal.tag.CustomerTags;
import livery.crm.internal.tag.TagDraft;
import livery.crm.internal.tag.Tags;
import livery.data.StandaloneJobs;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.web.RequiresPermission;
import org.junit.jupiter.api.Test;

class CustomersResourceTest {

    @Test
    void whoMayChangeCustomersMayNotThereforeDeleteThem() {
        assertThat(Arrays.stream(CustomersResource.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(DELETE.class))
                        .map(method ->
                                method.getAnnotation(RequiresPermission.class).value()))
                .containsExactly("crm.customers.delete");
    }

    @Test
    void tagsAreGivenAllOrPutOnAndTakenOff() {
        CrmDatabase crm = CrmDatabase.shared();
        CallContext store = crm.store();
        String customer = crm.customer(store, "王小明").toString();
        Tags all = new Tags(crm.work(), crm.audit(), new StandaloneJobs(crm.units()));
        String vip = Long.toString(all.create(store, new TagDraft("VIP", null)).id());
        String fleet = Long.toString(all.create(store, new TagDraft("车队", null)).id());
        CustomerTagsResource tags = new CustomerTagsResource(new CustomerTags(crm.work(), crm.audit(), crm.facts()));

        tags.change(customer, now -> new CustomerTagsInput(List.of(vip), null, null), store);
        assertThat(tags.change(customer, now -> new CustomerTagsInput(null, List.of(fleet), null), store)
                        .items())
                .hasSize(2);
        assertThat(tags.change(customer, now -> new CustomerTagsInput(null, null, List.of(vip)), store)
                        .items())
                .extracting(TagJson::id)
                .containsExactly(fleet);
        assertThat(tags.change(customer, now -> new CustomerTagsInput(List.of(), null, null), store)
                        .items())
                .isEmpty();
        assertThatThrownBy(
                        () -> tags.change(customer, now -> new CustomerTagsInput(List.of(), List.of(vip), null), store))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("tags", "crm.tag.all-or-some")));
    }
}
