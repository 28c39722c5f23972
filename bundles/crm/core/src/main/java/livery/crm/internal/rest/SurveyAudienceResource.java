package livery.crm.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import livery.crm.CustomerId;
import livery.crm.internal.survey.Audience;
import livery.crm.internal.survey.Surveys;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** Whom a survey asks. */
@Path("tenants/{tenant}/surveys/{id}/audience")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SurveyAudienceResource {

    private final Audience audience;
    private final Surveys surveys;

    SurveyAudienceResource(Audience audience, Surveys surveys) {
        this.audience = audience;
        this.surveys = surveys;
    }

    /**
     * Whom to ask.
     *
     * @param customers ids, at most 1,000 at a time
     */
    public record ChosenInput(@Nullable List<String> customers) {}

    /** In the order of their ids. */
    @GET
    @RequiresPermission(Surveys.READ)
    public Page<SurveyJson.AskedJson> audience(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Audience.Asked> found = Page.of(
                CriterionJson.placed(() ->
                        audience.page(call, SurveysResource.id(id), SurveysResource.after(page), page.limit() + 1)),
                page.limit(),
                one -> one.customer().toString());
        return new Page<>(found.items().stream().map(SurveyJson.AskedJson::of).toList(), found.next());
    }

    /** Chooses customers; those who are chosen already stay so. */
    @POST
    @RequiresPermission(Surveys.WRITE)
    public void choose(@PathParam("id") String id, @Nullable ChosenInput body, @Context CallContext call) {
        long survey = SurveysResource.id(id);
        surveys.find(call, survey);
        List<String> ids =
                Objects.requireNonNullElse(SurveysResource.present(body).customers(), List.of());
        if (ids.isEmpty()) {
            throw Fault.invalid(new FieldFault("customers", "crm.required"));
        }
        TreeSet<Long> customers = new TreeSet<>();
        for (String customer : ids) {
            customers.add(CustomerId.parse(customer)
                    .orElseThrow(() -> Fault.invalid(new FieldFault("customers", "crm.customer.unknown")))
                    .value());
        }
        audience.choose(call, survey, customers);
    }

    @DELETE
    @Path("{customer}")
    @RequiresPermission(Surveys.WRITE)
    public void drop(@PathParam("id") String id, @PathParam("customer") String customer, @Context CallContext call) {
        audience.drop(call, SurveysResource.id(id), CustomerRefJson.id(customer));
    }
}
