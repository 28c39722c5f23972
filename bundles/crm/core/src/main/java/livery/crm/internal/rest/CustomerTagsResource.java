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
     * Which tags the customer is to carry, in place of those that they carry now.
     *
     * @param tags ids of at most 20 tags of the store
     */
    public record CustomerTagsInput(@Nullable List<@Nullable String> tags) {

        List<Long> ids() {
            List<Long> ids = new ArrayList<>();
            List<@Nullable String> named = tags == null ? List.of() : tags;
            for (int i = 0; i < named.size(); i++) {
                String field = "tags[" + i + "]";
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
        List<@Nullable String> now = new ArrayList<>();
        tags.of(call, customer).forEach(tag -> now.add(Long.toString(tag.id())));
        return TagsResource.TagsJson.of(tags.set(
                call, customer, patch.applyTo(new CustomerTagsInput(now)).ids()));
    }
}
