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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import livery.crm.internal.survey.AnswerDraft;
import livery.crm.internal.survey.Response;
import livery.crm.internal.survey.ResponseDraft;
import livery.crm.internal.survey.Responses;
import livery.crm.internal.survey.Surveys;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Identifier;
import livery.platform.people.Staff;
import livery.web.Created;
import livery.web.Page;
import livery.web.PageRequest;
import livery.web.RequiresPermission;
import org.jspecify.annotations.Nullable;

/** What came in to a survey. */
@Path("tenants/{tenant}/surveys/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SurveyResponsesResource {

    private final Responses responses;
    private final Surveys surveys;
    private final Staff staff;

    SurveyResponsesResource(Responses responses, Surveys surveys, Staff staff) {
        this.responses = responses;
        this.surveys = surveys;
        this.staff = staff;
    }

    /**
     * An answer: as the question has it, a text, a number, or choices.
     *
     * @param question its id, required
     */
    public record AnswerInput(
            @Nullable String question,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable List<@Nullable String> choices) {

        AnswerDraft draft() {
            long of = Identifier.parse(Objects.requireNonNullElse(question, ""))
                    .orElseThrow(() -> Fault.invalid(new FieldFault("answers", "crm.survey.question-unknown")));
            return new AnswerDraft(of, text, number, choices);
        }
    }

    /**
     * What somebody answered.
     *
     * @param customer null for somebody who is not named
     * @param externalId what an online tool calls it; the same one again changes nothing
     * @param at now when absent
     */
    public record ResponseInput(
            @Nullable String customer,
            @Nullable String externalId,
            @Nullable Instant at,
            @Nullable List<AnswerInput> answers) {}

    /** The last that came in first. */
    @GET
    @RequiresPermission(Surveys.READ)
    public Page<SurveyJson.ResponseJson> responses(
            @PathParam("id") String id, @BeanParam PageRequest page, @Context CallContext call) {
        Page<Response> found = Page.of(
                responses.page(call, SurveysResource.id(id), SurveysResource.after(page), page.limit() + 1),
                page.limit(),
                one -> Long.toString(one.id()));
        return new Page<>(SurveyJson.ResponseJson.of(found.items(), staff), found.next());
    }

    @POST
    @RequiresPermission(Surveys.ANSWER)
    public Created<SurveyJson.ResponseJson> respond(
            @PathParam("id") String id, @Nullable ResponseInput body, @Context CallContext call) {
        long survey = SurveysResource.id(id);
        surveys.find(call, survey);
        ResponseInput input = SurveysResource.present(body);
        List<AnswerInput> answers = Objects.requireNonNullElse(input.answers(), List.of());
        Response made = responses.add(
                call,
                survey,
                new ResponseDraft(
                        CustomerRefJson.parse("customer", input.customer()),
                        input.externalId(),
                        input.at(),
                        answers.stream().map(AnswerInput::draft).toList()));
        SurveyJson.ResponseJson json =
                SurveyJson.ResponseJson.of(List.of(made), staff).get(0);
        return Created.of(json, json.id());
    }

    @DELETE
    @Path("{response}")
    @RequiresPermission(Surveys.ANSWER)
    public void remove(@PathParam("id") String id, @PathParam("response") String response, @Context CallContext call) {
        long of = Identifier.parse(response).orElseThrow(() -> Fault.notFound("crm.survey.response-unknown"));
        responses.remove(call, SurveysResource.id(id), of);
    }
}
