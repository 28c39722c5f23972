package livery.crm.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import livery.crm.CustomerId;
import livery.crm.Customers;
import livery.crm.internal.tag.CustomerTags;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.web.Patch;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The tags that a customer carries. */
@Path("tenants/{tenant}/customers/{id}/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerTagsResource {

    private final CustomerTags tags;

    CustomerTagsResource(CustomerTags tags) {
        this.tags = tags;
    }

    /**
     * Which tags the customer is to carry: all of them, or what is put on and taken off while the others stay. At most 20 tags
     * of the store.
     *
     * @param tags ids of all, in place of those that the customer carries now
     * @param add ids of those that are put on
     * @param remove ids of those that are taken off
     */
    public record CustomerTagsInput(
            @Nullable List<@Nullable String> tags,
            @Nullable List<@Nullable String> add,
            @Nullable List<@Nullable String> remove) {

        private static List<Long> ids(String list, @Nullable List<@Nullable String> given) {
            List<Long> ids = new ArrayList<>();
            List<@Nullable String> named = given == null ? List.of() : given;
            for (int i = 0; i < named.size(); i++) {
                String field = list + "[" + i + "]";
                ids.add(Identifier.parse(String.valueOf(named.get(i)))
                        .orElseThrow(() -> Fault.invalid(new FieldFault(field, "crm.tag.unknown"))));
            }
            return ids;
        }
    }

    @GET
    @RequiresPermission(Customers.READ)
    public TagsResource.TagsJson get(@PathParam("id") String id, @Context CallContext call) {
        return TagsResource.TagsJson.of(tags.of(call, CustomerRefJson.id(id)));
    }

    @PATCH
    @RequiresPermission(Customers.WRITE)
    public TagsResource.TagsJson change(
            @PathParam("id") String id, Patch<CustomerTagsInput> patch, @Context CallContext call) {
        CustomerId customer = CustomerRefJson.id(id);
        CustomerTagsInput input = patch.applyTo(new CustomerTagsInput(null, null, null));
        List<Long> add = CustomerTagsInput.ids("add", input.add());
        List<Long> remove = CustomerTagsInput.ids("remove", input.remove());
        if (input.tags() == null) {
            return TagsResource.TagsJson.of(tags.change(call, customer, add, remove));
        }
        if (!add.isEmpty() || !remove.isEmpty()) {
            throw Fault.invalid(new FieldFault("tags", "crm.tag.all-or-some"));
        }
        return TagsResource.TagsJson.of(tags.set(call, customer, CustomerTagsInput.ids("tags", input.tags())));
    }
}
