package livery.platform.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.internal.tenants.Places;
import livery.platform.people.People;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** The brands and stores in which a role can be given, beside the group. */
@Path("group/places")
@Produces(MediaType.APPLICATION_JSON)
public final class PlacesResource {

    private final Places places;
    private final People people;

    PlacesResource(Places places, People people) {
        this.places = places;
        this.people = people;
    }

    /**
     * A place.
     *
     * @param kind {@code brand} or {@code store}
     * @param brand the name of a store's brand
     */
    public record PlaceJson(
            String id,
            String kind,
            String code,
            String name,
            @Nullable String brand) {

        static PlaceJson of(Tenant tenant) {
            return new PlaceJson(
                    tenant.id().toString(),
                    tenant.kind().name().toLowerCase(Locale.ROOT),
                    tenant.code(),
                    tenant.name(),
                    tenant.brand());
        }
    }

    /**
     * Those that can be chosen, or those that are named.
     *
     * @param typed a part of the name, the code or the brand's name
     * @param person only where this person has a role
     * @param ids only these, separated by commas, in one page; then nothing else counts
     */
    @GET
    @RequiresPermission(People.MANAGE)
    public Page<PlaceJson> list(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("person") @Nullable String person,
            @QueryParam("ids") @Nullable String ids,
            @BeanParam PageRequest page,
            @Context CallContext call) {
        if (ids != null) {
            return new Page<>(
                    places.named(call, ids(ids)).stream().map(PlaceJson::of).toList(), null);
        }
        TenantId after = page.afterId().map(TenantId::new).orElse(null);
        Set<TenantId> within = person == null ? Set.of(TenantId.GROUP) : of(call, person);
        return Page.of(
                        places.search(call, typed.strip(), within, after, page.limit() + 1),
                        page.limit(),
                        place -> place.id().toString())
                .map(PlaceJson::of);
    }

    private Set<TenantId> of(CallContext call, String person) {
        People.Person found = people.show(call, PeopleResource.id(person));
        return Stream.concat(found.roles().stream(), found.claimed().stream())
                .map(People.Grant::place)
                .collect(Collectors.toSet());
    }

    private static Set<TenantId> ids(String text) {
        Set<TenantId> ids = new LinkedHashSet<>();
        for (String id : List.of(text.split(","))) {
            TenantId.parse(id).ifPresent(ids::add);
        }
        if (ids.size() > PageRequest.MOST) {
            throw Fault.invalid(
                    new FieldFault("ids", "platform.list.size", Map.of("least", 1, "most", PageRequest.MOST)));
        }
        return ids;
    }
}
