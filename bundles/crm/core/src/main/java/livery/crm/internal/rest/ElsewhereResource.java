package livery.crm.internal.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import livery.crm.internal.person.Persons;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Where else in the group a customer is known, as far as the policy, the other stores and the customer allow. */
@Path("tenants/{tenant}/customers/{customer}/elsewhere")
@Produces(MediaType.APPLICATION_JSON)
public final class ElsewhereResource {

    private final Persons persons;
    private final StoreNames stores;

    ElsewhereResource(Persons persons, Tenants tenants) {
        this.persons = persons;
        this.stores = new StoreNames(tenants);
    }

    /**
     * The customer in another store.
     *
     * @param knownSince since when that store has them
     * @param dealings how many there were; null when the group's policy is not to say it
     * @param lastDealingOn the day of the last one
     */
    public record ElsewhereJson(
            StoreRefJson store,
            LocalDate knownSince,
            @Nullable Long dealings,
            @Nullable LocalDate lastDealingOn) {}

    /** Other stores, 50 at most. */
    public record ElsewheresJson(List<ElsewhereJson> items) {}

    @GET
    @RequiresPermission(Persons.READ)
    public ElsewheresJson list(@PathParam("customer") String customer, @Context CallContext call) {
        return new ElsewheresJson(persons.elsewhere(call, CustomerRefJson.id(customer)).stream()
                .map(one -> new ElsewhereJson(
                        stores.of(one.store()),
                        one.shared().knownSince(),
                        one.shared().dealings(),
                        one.shared().lastDealingOn()))
                .toList());
    }
}
